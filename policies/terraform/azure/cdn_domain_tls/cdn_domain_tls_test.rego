package policies.terraform.azure.cdn_domain_tls_test

import data.policies.terraform.azure.cdn_domain_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_outdated_tls if {
	every config in [{"cdn_managed_https": [{"tls_version": "TLS10"}]}] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_endpoint_custom_domain", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["cdn_managed_https", 0, "tls_version"]}}
	}
}

test_deny_2_accepts_outdated_tls if {
	every config in [{"user_managed_https": [{"tls_version": "TLS10"}]}] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_endpoint_custom_domain", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["user_managed_https", 0, "tls_version"]}}
	}
}

test_allow_3 if {
	every config in [
		{"cdn_managed_https": [{"tls_version": "TLS12"}]},
		{"user_managed_https": [{"tls_version": "TLS12"}]},
		{"cdn_managed_https": [{"tls_version": ["x"]}]},
	] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_endpoint_custom_domain", config)
		findings == set()
	}
}

test_deny_4_accepts_outdated_tls if {
	every config in [{"tls": [{"minimum_tls_version": "TLS10"}]}] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_frontdoor_custom_domain", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["tls", 0, "minimum_tls_version"]}}
	}
}

test_allow_5 if {
	every config in [
		{"tls": [{"minimum_tls_version": "TLS12"}]},
		{},
		{"tls": [{"minimum_tls_version": ["x"]}]},
	] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_frontdoor_custom_domain", config)
		findings == set()
	}
}

test_deny_no_certificate if {
	every config in [
		{},
	] {
		findings := cdn_domain_tls.deny with input as _input("azurerm_cdn_endpoint_custom_domain", config)
		findings == {{"message": "x.main has no certificate", "path": []}}
	}
}
