package policies.arm.storage_sas_expires_test

import data.policies.arm.storage_sas_expires

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_lets_signatures_hold_without_limit if {
	every config in [{}] {
		findings := storage_sas_expires.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == {{"message": "x.main lets signatures hold without limit", "path": ["properties", "sasPolicy", "sasExpirationPeriod"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"sasPolicy": {"sasExpirationPeriod": "01.00:00:00"}}}] {
		findings := storage_sas_expires.deny with input as _input("microsoft.storage/storageaccounts", config)
		findings == set()
	}
}
