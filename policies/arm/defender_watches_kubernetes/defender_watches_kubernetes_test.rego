package policies.arm.defender_watches_kubernetes_test

import data.policies.arm.defender_watches_kubernetes

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
	findings := defender_watches_kubernetes.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["Microsoft.Security/pricings", {"name": "KubernetesService", "properties": {"pricingTier": "Free"}}, {}, {["properties", "pricingTier"]}],
	] {
		_paths(case) == case[3]
		defender_watches_kubernetes.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["Microsoft.Security/pricings", {"name": "KubernetesService", "properties": {"pricingTier": "Standard"}}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["microsoft.security/pricings", {"name": "Other", "properties": {"pricingTier": "Free"}}, {}],
	] {
		not defender_watches_kubernetes.applies with input as _resource(case[0], case[1], case[2])
	}
}
