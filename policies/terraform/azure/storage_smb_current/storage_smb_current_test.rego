package policies.terraform.azure.storage_smb_current_test

import data.policies.terraform.azure.storage_smb_current

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := storage_smb_current.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard", "share_properties": [{"smb": [{"versions": ["SMB2.1", "SMB3.1.1"]}]}]}, {}, {["share_properties", 0, "smb", 0, "versions", 0]}],
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard", "share_properties": [{"smb": [{"authentication_types": ["Kerberos", "NTLMv2"]}]}]}, {}, {["share_properties", 0, "smb", 0, "authentication_types", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_storage_account", {"name": "shop", "account_tier": "Standard", "share_properties": [{"smb": [{"versions": ["SMB3.1.1"], "authentication_types": ["Kerberos"]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
