package policies.terraform.azure.database_threat_kinds_test

import data.policies.terraform.azure.database_threat_kinds

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_leaves_some_threats_out if {
	every config in [{"disabled_alerts": ["Sql_Injection"]}] {
		findings := database_threat_kinds.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main leaves some threats out", "path": ["disabled_alerts"]}}
	}
}

test_allow_2 if {
	every config in [{"disabled_alerts": []}, {"disabled_alerts": [""]}, {}] {
		findings := database_threat_kinds.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == set()
	}
}

test_deny_3_leaves_some_threats_out if {
	every config in [{"threat_detection_policy": [{"disabled_alerts": ["Sql_Injection"]}]}] {
		findings := database_threat_kinds.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main leaves some threats out", "path": ["threat_detection_policy", 0, "disabled_alerts"]}}
	}
}

test_allow_4 if {
	every config in [{"threat_detection_policy": [{"disabled_alerts": []}]}, {}] {
		findings := database_threat_kinds.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}
