package policies.lib.deployments_test

import data.policies.lib.deployments

test_names if {
	deployments.named("deploy")
	deployments.named("Deploy web")
	not deployments.named("deploy-preview")
	not deployments.named("redeployed")
	not deployments.named(7)
}

test_commands if {
	deployments.commands("cd infra\nterraform -chdir=x apply -auto-approve")
	deployments.commands("kubectl apply -f x.yml")
	not deployments.commands("kubectl apply --dry-run=client -f x.yml")
	not deployments.commands("# terraform apply")
	not deployments.commands(null)
}

test_local_clusters if {
	deployments.local_cluster("kind create cluster")
	not deployments.local_cluster("kubectl apply")
}

test_production if {
	every name in ["production", "prod-eu", "eu/prod", "live"] {
		deployments.production(name)
	}
	every name in ["staging", "non-prod", "preprod", "product", 3] {
		not deployments.production(name)
	}
}
