package policies.terraform.azure.log_workspace_retention_test

import data.policies.terraform.azure.log_workspace_retention

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := log_workspace_retention.deny with input as _resource(case[0], case[1], case[2]) with data.parameters as {"ANX-TF-AZURE-0296": {"minimum_days": 90}}
}

test_deny_faults if {
	every case in [
		["azurerm_log_analytics_workspace", {"name": "shop", "sku": "PerGB2018", "retention_in_days": 30}, {}, {["retention_in_days"]}],
		["azurerm_log_analytics_workspace", {"name": "shop", "sku": "PerGB2018"}, {}, {["retention_in_days"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_log_analytics_workspace", {"name": "shop", "sku": "PerGB2018", "retention_in_days": 180}, {}],
	] {
		_paths(case) == set()
	}
}
