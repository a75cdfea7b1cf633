package policies.terraform.azure.database_threat_detection_test

import data.policies.terraform.azure.database_threat_detection

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_watch_for_threats if {
	every config in [
		{},
		{"threat_detection_policy": [{"enabled": false}]},
		{"threat_detection_policy": [{"enabled": ["x"]}]},
	] {
		findings := database_threat_detection.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main does not watch for threats", "path": ["threat_detection_policy", 0, "enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"threat_detection_policy": [{"enabled": true}]}] {
		findings := database_threat_detection.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}

test_deny_3_is_switched_off if {
	every config in [{"state": "Disabled"}, {"state": ["x"]}] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main is switched off", "path": ["state"]}}
	}
}

test_deny_4_is_switched_off if {
	every config in [{"policy_state": "Disabled"}] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main is switched off", "path": ["policy_state"]}}
	}
}

test_allow_5 if {
	every config in [{"state": "Enabled"}, {"policy_state": "Enabled"}] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == set()
	}
}

test_deny_6_does_not_watch_for_threats if {
	every config in [{"threat_detection_policy": [{"state": "Disabled"}]}] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_database", config)
		findings == {{"message": "x.main does not watch for threats", "path": ["threat_detection_policy", 0, "state"]}}
	}
}

test_allow_7 if {
	every config in [
		{"threat_detection_policy": [{"state": "Enabled"}]},
		{},
		{"threat_detection_policy": [{"state": ["x"]}]},
	] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_database", config)
		findings == set()
	}
}

test_deny_server_without_alerts if {
	every config in [
		{},
		{"threat_detection_policy": [{"state": "Disabled"}]},
	] {
		findings := database_threat_detection.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main does not watch for threats", "path": []}}
	}
}

test_allow_server_with_old_block if {
	every config in [
		{"threat_detection_policy": [{"state": "Enabled"}]},
	] {
		findings := database_threat_detection.deny with input as _input("azurerm_sql_server", config)
		findings == set()
	}
}

test_allow_server_with_policy if {
	every type in ["azurerm_mssql_server_security_alert_policy", "azurerm_advanced_threat_protection"] {
		findings := database_threat_detection.deny with input as object.union(
			_input("azurerm_mssql_server", {}),
			{"related": {type: [{"config": {}}]}},
		)
		findings == set()
	}
}
