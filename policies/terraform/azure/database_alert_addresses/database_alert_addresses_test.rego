package policies.terraform.azure.database_alert_addresses_test

import data.policies.terraform.azure.database_alert_addresses

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_tells_nobody if {
	every config in [{}, {"email_addresses": []}, {"email_addresses": [""]}] {
		findings := database_alert_addresses.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main tells nobody", "path": ["email_addresses"]}}
	}
}

test_allow_2 if {
	every config in [{"email_addresses": ["security@shop.example"]}] {
		findings := database_alert_addresses.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == set()
	}
}

test_deny_3_tells_nobody if {
	every config in [
		{"threat_detection_policy": [{"email_addresses": []}]},
		{"threat_detection_policy": [{"email_addresses": [""]}]},
	] {
		findings := database_alert_addresses.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main tells nobody", "path": ["threat_detection_policy", 0, "email_addresses"]}}
	}
}

test_allow_4 if {
	every config in [{"threat_detection_policy": [{"email_addresses": ["security@shop.example"]}]}] {
		findings := database_alert_addresses.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}
