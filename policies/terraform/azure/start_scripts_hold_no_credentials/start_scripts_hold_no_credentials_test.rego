package policies.terraform.azure.start_scripts_hold_no_credentials_test

import data.policies.terraform.azure.start_scripts_hold_no_credentials

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_custom_data if {
	every config in [
		{"custom_data": "export DB_PASSWORD=shop-invented-pass"},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["custom_data"]}}
	}
}

test_deny_user_data if {
	every config in [
		{"user_data": "export DB_PASSWORD=shop-invented-pass"},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["user_data"]}}
	}
}

test_deny_old_machine if {
	every config in [
		{"os_profile": [{"custom_data": "export DB_PASSWORD=shop-invented-pass"}]},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_virtual_machine", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["os_profile", 0, "custom_data"]}}
	}
}

test_allow_plain_script if {
	every config in [
		{"custom_data": "systemctl start shop"},
		{"custom_data": "export DB_PASSWORD=$(cat /run/secret)"},
		{},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == set()
	}
}

test_deny_escaped_quotes if {
	every config in [
		{"custom_data": "export DB_PASSWORD=\\\"shop-invented-pass\\\""},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["custom_data"]}}
	}
}

test_deny_encoded if {
	every config in [
		{"custom_data": "cGFzc3dvcmQ6IHNob3AtaW52ZW50ZWQ="},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_linux_virtual_machine", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["custom_data"]}}
	}
}

test_deny_extension if {
	every config in [
		{"settings": "{\"commandToExecute\": \"DB_PASSWORD=shop-invented-pass ./start\"}"},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_virtual_machine_extension", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["settings"]}}
	}
}

test_deny_protected_extension if {
	every config in [
		{"protected_settings": "{\"commandToExecute\": \"DB_PASSWORD=shop-invented-pass ./start\"}"},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("azurerm_virtual_machine_extension", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["protected_settings"]}}
	}
}
