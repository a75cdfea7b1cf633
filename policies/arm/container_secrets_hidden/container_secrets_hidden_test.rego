package policies.arm.container_secrets_hidden_test

import data.policies.arm.container_secrets_hidden

_resource(type, config, related) := {
	"subject": {
		"type": lower(type),
		"name": object.get(config, "name", "main"),
		"address": "x.main",
		"config": config,
		"views": {},
	},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := container_secrets_hidden.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.ContainerInstance/containerGroups", {"name": "jobs", "properties": {"containers": [{"name": "job", "properties": {"image": "example.azurecr.io/job:1.0", "environmentVariables": [{"name": "DATABASE_PASSWORD", "value": "example"}]}}]}}, {}, {["properties", "containers", 0, "properties", "environmentVariables", 0, "value"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.ContainerInstance/containerGroups", {"name": "jobs", "properties": {"containers": [{"name": "job", "properties": {"image": "example.azurecr.io/job:1.0", "environmentVariables": [{"name": "DATABASE_PASSWORD", "secureValue": "example"}, {"name": "LOG_LEVEL", "value": "info"}]}}]}}, {}],
	] {
		_paths(case) == set()
	}
}
