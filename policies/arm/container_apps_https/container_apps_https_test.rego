package policies.arm.container_apps_https_test

import data.policies.arm.container_apps_https

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
	findings := container_apps_https.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.App/containerApps", {"name": "shop", "properties": {"configuration": {"ingress": {"targetPort": 80, "allowInsecure": true}}}}, {}, {["properties", "configuration", "ingress", "allowInsecure"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.App/containerApps", {"name": "shop", "properties": {"configuration": {"ingress": {"targetPort": 80}}}}, {}],
		["Microsoft.App/containerApps", {"name": "shop", "properties": {"configuration": {"ingress": {"targetPort": 80, "allowInsecure": false}}}}, {}],
	] {
		_paths(case) == set()
	}
}
