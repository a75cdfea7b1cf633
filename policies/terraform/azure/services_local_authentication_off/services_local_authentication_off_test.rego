package policies.terraform.azure.services_local_authentication_off_test

import data.policies.terraform.azure.services_local_authentication_off

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_access_keys if {
	every config in [{}, {"local_auth_enabled": true}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_auth_enabled"]}}
	}
}

test_deny_2_accepts_access_keys if {
	every config in [{"local_authentication_enabled": true}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_authentication_enabled"]}}
	}
}

test_allow_3 if {
	every config in [{"local_auth_enabled": false}, {"local_authentication_enabled": false}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_servicebus_namespace", config)
		findings == set()
	}
}

test_deny_4_accepts_access_keys if {
	every config in [{}, {"local_authentication_enabled": true}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_authentication_enabled"]}}
	}
}

test_allow_5 if {
	every config in [{"local_authentication_enabled": false}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_eventhub_namespace", config)
		findings == set()
	}
}

test_deny_6_accepts_access_keys if {
	every config in [{}, {"local_authentication_disabled": false}, {"local_authentication_disabled": ["x"]}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_authentication_disabled"]}}
	}
}

test_allow_7 if {
	every config in [{"local_authentication_disabled": true}] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_cosmosdb_account", config)
		findings == set()
	}
}

test_deny_hub if {
	every config in [
		{"local_authentication_enabled": true},
	] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_iothub", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_authentication_enabled"]}}
	}
}

test_deny_workspace if {
	every config in [
		{"local_authentication_disabled": false},
	] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_log_analytics_workspace", config)
		findings == {{"message": "x.main accepts access keys", "path": ["local_authentication_disabled"]}}
	}
}

test_deny_batch if {
	every config in [
		{"allowed_authentication_modes": ["AAD", "SharedKey"]},
	] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_batch_account", config)
		findings == {{"message": "x.main accepts access keys", "path": ["allowed_authentication_modes"]}}
	}
}

test_allow_identities_only if {
	every config in [
		{"allowed_authentication_modes": ["AAD"]},
		{},
	] {
		findings := services_local_authentication_off.deny with input as _input("azurerm_batch_account", config)
		findings == set()
	}
}
