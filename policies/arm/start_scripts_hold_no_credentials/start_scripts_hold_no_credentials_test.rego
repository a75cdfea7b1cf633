package policies.arm.start_scripts_hold_no_credentials_test

import data.policies.arm.start_scripts_hold_no_credentials

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
		{"properties": {"osProfile": {"customData": "export DB_PASSWORD=shop-invented-pass"}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "osProfile", "customData"]}}
	}
}

test_deny_user_data if {
	every config in [
		{"properties": {"userData": "export DB_PASSWORD=shop-invented-pass"}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "userData"]}}
	}
}

test_deny_scale_set if {
	every config in [
		{"properties": {"virtualMachineProfile": {"osProfile": {"customData": "export DB_PASSWORD=shop-invented-pass"}}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "virtualMachineProfile", "osProfile", "customData"]}}
	}
}

test_deny_scale_set_user_data if {
	every config in [
		{"properties": {"virtualMachineProfile": {"userData": "export DB_PASSWORD=shop-invented-pass"}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "virtualMachineProfile", "userData"]}}
	}
}

test_allow_plain_script if {
	every config in [
		{"properties": {"osProfile": {"customData": "systemctl start shop"}}},
		{},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == set()
	}
}

test_deny_escaped_quotes if {
	every config in [
		{"properties": {"osProfile": {"customData": "export DB_PASSWORD=\\\"shop-invented-pass\\\""}}},
		{"properties": {"osProfile": {"customData": "cGFzc3dvcmQ6IHNob3AtaW52ZW50ZWQ="}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "osProfile", "customData"]}}
	}
}

test_deny_extension if {
	every config in [
		{"properties": {"settings": {"commandToExecute": "DB_PASSWORD=shop-invented-pass ./start"}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines/extensions", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "settings", "commandToExecute"]}}
	}
}

test_deny_protected_extension if {
	every config in [
		{"properties": {"protectedSettings": {"commandToExecute": "DB_PASSWORD=shop-invented-pass ./start"}}},
	] {
		findings := start_scripts_hold_no_credentials.deny with input as _input("microsoft.compute/virtualmachines/extensions", config)
		findings == {{"message": "x.main holds a credential in its start-up script", "path": ["properties", "protectedSettings", "commandToExecute"]}}
	}
}

test_only_what_is_written_of_a_text_is_judged if {
	type := "microsoft.compute/virtualmachines"
	config := {"properties": {"osProfile": {"customData": "not looked at: password=shop-invented-pass"}}}
	every text, paths in {
		"export DB_PASSWORD=${}": set(),
		"export DB_PASSWORD=shop-invented-pass ${}": {["properties", "osProfile", "customData"]},
	} {
		views := {"written": {"properties": {"osProfile": {"customData": text}}}}
		subject := object.union(_subject(type, config), {"views": views})
		findings := start_scripts_hold_no_credentials.deny with input as {"subject": subject, "related": {}}
		{finding.path | some finding in findings} == paths
	}
}
