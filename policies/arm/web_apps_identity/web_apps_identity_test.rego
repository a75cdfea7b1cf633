package policies.arm.web_apps_identity_test

import data.policies.arm.web_apps_identity

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_has_no_identity_of_its_own if {
	every config in [{}, {"identity": {"type": "None"}}, {"identity": {"type": ["x"]}}] {
		findings := web_apps_identity.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main has no identity of its own", "path": ["identity", "type"]}}
	}
}

test_allow_2 if {
	every config in [{"identity": {"type": "SystemAssigned"}}, {"identity": {"type": "UserAssigned"}}] {
		findings := web_apps_identity.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}
