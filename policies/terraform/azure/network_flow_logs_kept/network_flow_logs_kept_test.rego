package policies.terraform.azure.network_flow_logs_kept_test

import data.policies.terraform.azure.network_flow_logs_kept

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_is_not_kept_long_enough if {
	every config in [{"enabled": true, "retention_policy": [{"enabled": true, "days": 7}]}, {}] {
		findings := network_flow_logs_kept.deny with input as _input("azurerm_network_watcher_flow_log", config)
			with data.parameters as {"ANX-TF-AZURE-0076": {"minimum_days": 90}}
		findings == {{"message": "x.main is not kept long enough", "path": ["retention_policy", 0, "days"]}}
	}
}

test_deny_2_is_not_kept_long_enough if {
	every config in [{"retention_policy": [{"enabled": false, "days": 90}]}] {
		findings := network_flow_logs_kept.deny with input as _input("azurerm_network_watcher_flow_log", config)
			with data.parameters as {"ANX-TF-AZURE-0076": {"minimum_days": 90}}
		findings == {{"message": "x.main is not kept long enough", "path": ["retention_policy", 0, "enabled"]}}
	}
}

test_allow_4 if {
	every config in [
		{"enabled": true, "retention_policy": [{"enabled": true, "days": 90}]},
		{"enabled": true, "retention_policy": [{"enabled": true, "days": 0}]},
	] {
		findings := network_flow_logs_kept.deny with input as _input("azurerm_network_watcher_flow_log", config)
			with data.parameters as {"ANX-TF-AZURE-0076": {"minimum_days": 90}}
		findings == set()
	}
}
