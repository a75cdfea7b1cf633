package policies.azure_pipelines.deployments_use_environments_test

import data.policies.azure_pipelines.deployments_use_environments

_job(config) := {"subject": {"address": "jobs.a", "config": config}}

test_deny_deployment_without_environment if {
	cases := [
		[{"steps": [{"task": "AzureWebApp@1"}]}, ["steps", 0]],
		[{"steps": [{"script": "make"}, {"bash": "terraform apply"}]}, ["steps", 1, "bash"]],
	]
	every example in cases {
		deployments_use_environments.applies with input as _job(example[0])
		findings := deployments_use_environments.deny with input as _job(example[0])
		findings == {{"message": "jobs.a deploys without an environment", "path": example[1]}}
	}
}

test_allow_environment if {
	deployment := {"deployment": "web", "environment": "production"}
	deployments_use_environments.applies with input as _job(deployment)
	findings := deployments_use_environments.deny with input as _job(deployment)
	findings == set()
}

test_applies_to_deployments if {
	not deployments_use_environments.applies with input as _job({"steps": [{"script": "make"}]})
	not deployments_use_environments.applies with input as _job({"steps": [
		{"script": "kind create cluster"},
		{"script": "kubectl apply -f x"},
	]})
}
