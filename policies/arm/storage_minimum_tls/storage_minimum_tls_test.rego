package policies.arm.storage_minimum_tls_test

import data.policies.arm.storage_minimum_tls

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_outdated_tls if {
	every config in [
		{},
		{"properties": {"minimumTlsVersion": "TLS1_0"}},
		{"properties": {"minimumTlsVersion": ["x"]}},
	] {
		findings := storage_minimum_tls.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minimumTlsVersion"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"minimumTlsVersion": "TLS1_2"}},
		{"properties": {"minimumTlsVersion": "TLS1_3"}},
	] {
		findings := storage_minimum_tls.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}
