package policies.arm.web_apps_cors_test

import data.policies.arm.web_apps_cors

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_may_be_called_from_every_site if {
	every config in [{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["*"]}}}}] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main may be called from every site", "path": ["properties", "siteConfig", "cors", "allowedOrigins"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["https://shop.example"]}}}},
		{},
		{"properties": {"siteConfig": {"cors": {"allowedOrigins": ["x"]}}}},
	] {
		findings := web_apps_cors.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}
