package policies.terraform.azure.aks_defender_test

import data.policies.terraform.azure.aks_defender

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := aks_defender.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_kubernetes_cluster", {"name": "shop", "dns_prefix": "shop"}, {}, {["microsoft_defender"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_kubernetes_cluster", {"name": "shop", "dns_prefix": "shop", "microsoft_defender": [{"log_analytics_workspace_id": "x"}]}, {}],
	] {
		_paths(case) == set()
	}
}
