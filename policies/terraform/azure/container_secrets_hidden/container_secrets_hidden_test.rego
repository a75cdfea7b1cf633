package policies.terraform.azure.container_secrets_hidden_test

import data.policies.terraform.azure.container_secrets_hidden

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := container_secrets_hidden.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_container_group", {"name": "jobs", "os_type": "Linux", "container": [{"name": "job", "image": "example.azurecr.io/job:1.0", "cpu": "1", "memory": "1", "environment_variables": {"LOG_LEVEL": "info", "DATABASE_PASSWORD": "example"}}]}, {}, {["container", 0, "environment_variables", "DATABASE_PASSWORD"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_container_group", {"name": "jobs", "os_type": "Linux", "container": [{"name": "job", "image": "example.azurecr.io/job:1.0", "cpu": "1", "memory": "1", "environment_variables": {"LOG_LEVEL": "info"}, "secure_environment_variables": {"DATABASE_PASSWORD": "example"}}]}, {}],
	] {
		_paths(case) == set()
	}
}
