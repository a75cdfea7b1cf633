package policies.arm.storage_secure_transfer_test

import data.policies.arm.storage_secure_transfer

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_plain_http if {
	every config in [{"properties": {"supportsHttpsTrafficOnly": false}}] {
		findings := storage_secure_transfer.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main accepts plain HTTP", "path": ["properties", "supportsHttpsTrafficOnly"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"supportsHttpsTrafficOnly": true}},
		{},
		{"properties": {"supportsHttpsTrafficOnly": ["x"]}},
	] {
		findings := storage_secure_transfer.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}

test_deny_3_accepts_plain_http_the_default_of_its_ap if {
	every config in [{"apiVersion": "2018-07-01", "properties": {}}] {
		findings := storage_secure_transfer.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main accepts plain HTTP, the default of its API version", "path": ["properties", "supportsHttpsTrafficOnly"]}}
	}
}

test_allow_4 if {
	every config in [
		{"apiVersion": "2018-07-01", "properties": {"supportsHttpsTrafficOnly": true}},
		{"apiVersion": "2022-09-01", "properties": {}},
	] {
		findings := storage_secure_transfer.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}
