package policies.terraform.azure.container_apps_https_test

import data.policies.terraform.azure.container_apps_https

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := container_apps_https.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_container_app", {"name": "shop", "revision_mode": "Single", "ingress": [{"allow_insecure_connections": true}]}, {}, {["ingress", 0, "allow_insecure_connections"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_container_app", {"name": "shop", "revision_mode": "Single"}, {}],
		["azurerm_container_app", {"name": "shop", "revision_mode": "Single", "ingress": [{"allow_insecure_connections": false}]}, {}],
	] {
		_paths(case) == set()
	}
}
