package policies.gitlab_ci.deployments_use_environments_test

import data.policies.gitlab_ci.deployments_use_environments

_job(name, config, text) := {"subject": {
	"address": sprintf("job %s", [name]),
	"name": name,
	"config": config,
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_deployment_without_environment if {
	every job in [_job("deploy", {}, "./up.sh"), _job("deploy", {"environment": ""}, "terraform apply")] {
		findings := deployments_use_environments.deny with input as job
		findings == {{"message": "job deploy deploys without an environment", "path": []}}
	}
}

test_allow_environment if {
	every environment in ["production", {"name": "production"}] {
		findings := deployments_use_environments.deny with input as _job("deploy", {"environment": environment}, "x")
		findings == set()
	}
}

test_applies_to_deployments if {
	deployments_use_environments.applies with input as _job("deploy", {}, "./up.sh")
	deployments_use_environments.applies with input as _job("release", {}, "helm upgrade shop ./chart")
	not deployments_use_environments.applies with input as _job("e2e", {}, "kind create cluster\nkubectl apply -f x")
	not deployments_use_environments.applies with input as _job("deploy", {"trigger": "a/b"}, "x")
	not deployments_use_environments.applies with input as _job(".deploy", {}, "x")
	not deployments_use_environments.applies with input as _job("build", {}, "make")
}
