package policies.github_actions.deployments_use_environments_test

import data.policies.github_actions.deployments_use_environments

_input(id, config) := {"subject": {"type": "github.job", "address": sprintf("jobs.%s", [id]), "config": config}}

_steps(steps) := _input("main", {"steps": steps})

test_deny_no_environment if {
	every config in [{}, {"environment": ""}, {"environment": null}, {"environment": {}}] {
		findings := deployments_use_environments.deny with input as _input("deploy", config)
		findings == {{"message": "jobs.deploy deploys without an environment", "path": []}}
	}
}

test_allow_environment if {
	environments := ["production", "${{ inputs.target }}", {"name": "production", "url": "https://example.com"}]
	every environment in environments {
		findings := deployments_use_environments.deny with input as _input("deploy", {"environment": environment})
		findings == set()
	}
}

test_deny_names_apply if {
	every id in ["deploy", "deploy-production", "build_and_deploy", "Deployment"] {
		deployments_use_environments.applies with input as _input(id, {})
	}
	deployments_use_environments.applies with input as _input("main", {"name": "Deploy to ${{ matrix.region }}"})
}

test_allow_other_names_do_not_apply if {
	every id in ["build", "test-deploy", "deploy-docs", "deploy-preview", "employ", "notify_deploy", "check-deployment"] {
		not deployments_use_environments.applies with input as _input(id, {})
	}
	not deployments_use_environments.applies with input as _input("main", {"name": null})
}

test_deny_actions_apply if {
	actions := ["aws-actions/amazon-ecs-deploy-task-definition@v2", "Azure/webapps-deploy@v3", "actions/deploy-pages@v4"]
	every action in actions {
		deployments_use_environments.applies with input as _steps([{"run": "make"}, {"uses": action}])
	}
}

test_deny_commands_apply if {
	commands := [
		"terraform apply -auto-approve",
		"cd infra\nterraform -chdir=live apply plan.out",
		"npx cdk deploy --all",
		"sudo kubectl apply -f k8s/",
		"helm upgrade --install web ./chart",
		"aws ecs update-service --cluster main",
		"vercel deploy --prod",
	]
	every command in commands {
		deployments_use_environments.applies with input as _steps([{"uses": "actions/checkout@v4"}, {"run": command}])
	}
}

test_allow_other_steps_do_not_apply if {
	steps := [
		{"run": "# terraform apply"},
		{"run": "terraform plan"},
		{"run": "kubectl apply --dry-run=client -f k8s/"},
		{"run": "helm plugin install x"},
		{"run": "make redeploy"},
		{"run": "vercel deploy"},
		{"run": null},
		{"uses": "actions/checkout@v4"},
		{"uses": ["x"]},
		"x",
	]
	not deployments_use_environments.applies with input as _steps(steps)
}

test_allow_local_cluster_does_not_apply if {
	apply := {"run": "kubectl apply -f k8s/"}
	not deployments_use_environments.applies with input as _steps([{"uses": "helm/kind-action@v1", "run": ""}, apply])
	not deployments_use_environments.applies with input as _steps([{"uses": "helm/kind-action@v1"}, apply])
	not deployments_use_environments.applies with input as _steps([{"run": "kind create cluster"}, apply])
}

test_allow_call_of_workflow_does_not_apply if {
	not deployments_use_environments.applies with input as _input("deploy", {"uses": "./.github/workflows/deploy.yml"})
}

test_allow_other_shapes_do_not_apply if {
	every steps in [null, "x", {}, []] {
		not deployments_use_environments.applies with input as _steps(steps)
	}
}
