package policies.arm.web_apps_minimum_tls_test

import data.policies.arm.web_apps_minimum_tls

_input(type, config) := {"subject": {"type": type, "address": "x.main", "config": config, "views": {}}, "related": {}}

test_deny_1_accepts_outdated_tls if {
	every config in [
		{"properties": {"siteConfig": {"minTlsVersion": "1.0"}}},
		{"properties": {"siteConfig": {"minTlsVersion": "1.1"}}},
	] {
		findings := web_apps_minimum_tls.deny with input as _input("microsoft.web/sites", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "siteConfig", "minTlsVersion"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"siteConfig": {"minTlsVersion": "1.2"}}},
		{},
		{"properties": {"siteConfig": {"minTlsVersion": ["x"]}}},
	] {
		findings := web_apps_minimum_tls.deny with input as _input("microsoft.web/sites", config)
		findings == set()
	}
}

test_deny_3_accepts_outdated_tls if {
	every config in [{"properties": {"minTlsVersion": "1.0"}}] {
		findings := web_apps_minimum_tls.deny with input as _input("microsoft.web/sites/config", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minTlsVersion"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"minTlsVersion": "1.2"}}, {}, {"properties": {"minTlsVersion": ["x"]}}] {
		findings := web_apps_minimum_tls.deny with input as _input("microsoft.web/sites/config", config)
		findings == set()
	}
}
