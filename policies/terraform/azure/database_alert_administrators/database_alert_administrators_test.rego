package policies.terraform.azure.database_alert_administrators_test

import data.policies.terraform.azure.database_alert_administrators

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_does_not_tell_the_administrators if {
	every config in [{}, {"email_account_admins": false}, {"email_account_admins": ["x"]}] {
		findings := database_alert_administrators.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main does not tell the administrators", "path": ["email_account_admins"]}}
	}
}

test_deny_2_does_not_tell_the_administrators if {
	every config in [{"email_account_admins_enabled": false}] {
		findings := database_alert_administrators.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == {{"message": "x.main does not tell the administrators", "path": ["email_account_admins_enabled"]}}
	}
}

test_allow_3 if {
	every config in [{"email_account_admins": true}, {"email_account_admins_enabled": true}] {
		findings := database_alert_administrators.deny with input as _input("azurerm_mssql_server_security_alert_policy", config)
		findings == set()
	}
}
