package policies.terraform.azure.web_apps_identity_test

import data.policies.terraform.azure.web_apps_identity

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_has_no_identity_of_its_own if {
	every config in [{}, {"identity": [{"type": ""}]}] {
		findings := web_apps_identity.deny with input as _input("azurerm_app_service", config)
		findings == {{"message": "x.main has no identity of its own", "path": ["identity", 0, "type"]}}
	}
}

test_allow_2 if {
	every config in [{"identity": [{"type": "SystemAssigned"}]}, {"identity": [{"type": "UserAssigned"}]}] {
		findings := web_apps_identity.deny with input as _input("azurerm_app_service", config)
		findings == set()
	}
}
