package policies.terraform.azure.storage_secure_transfer_test

import data.policies.terraform.azure.storage_secure_transfer

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_plain_http if {
	every config in [{"https_traffic_only_enabled": false}, {"https_traffic_only_enabled": "false"}] {
		findings := storage_secure_transfer.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main accepts plain HTTP", "path": ["https_traffic_only_enabled"]}}
	}
}

test_deny_2_accepts_plain_http if {
	every config in [{"enable_https_traffic_only": false}, {"enable_https_traffic_only": "false"}] {
		findings := storage_secure_transfer.deny with input as _input("azurerm_storage_account", config)
		findings == {{"message": "x.main accepts plain HTTP", "path": ["enable_https_traffic_only"]}}
	}
}

test_allow_3 if {
	every config in [
		{"https_traffic_only_enabled": true},
		{"enable_https_traffic_only": true},
		{},
		{"https_traffic_only_enabled": ["x"]},
	] {
		findings := storage_secure_transfer.deny with input as _input("azurerm_storage_account", config)
		findings == set()
	}
}
