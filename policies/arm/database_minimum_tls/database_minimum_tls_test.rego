package policies.arm.database_minimum_tls_test

import data.policies.arm.database_minimum_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_outdated_tls if {
	every config in [
		{},
		{"properties": {"minimalTlsVersion": "1.0"}},
		{"properties": {"minimalTlsVersion": "TLS1_1"}},
		{"properties": {"minimalTlsVersion": ["x"]}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.sql/servers", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minimalTlsVersion"]}}
	}
}

test_allow_2 if {
	every config in [
		{"properties": {"minimalTlsVersion": "1.2"}},
		{"properties": {"minimalTlsVersion": "TLS1_2"}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.sql/servers", config)
		findings == set()
	}
}

test_deny_3_accepts_outdated_tls if {
	every config in [
		{},
		{"properties": {"minimumTlsVersion": "1.0"}},
		{"properties": {"minimumTlsVersion": ["x"]}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.cache/redis", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minimumTlsVersion"]}}
	}
}

test_allow_4 if {
	every config in [{"properties": {"minimumTlsVersion": "1.2"}}] {
		findings := database_minimum_tls.deny with input as _input("microsoft.cache/redis", config)
		findings == set()
	}
}

test_deny_namespaces if {
	findings := database_minimum_tls.deny with input as _input("microsoft.eventhub/namespaces", {"properties": {"minimumTlsVersion": "1.0"}})
	findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minimumTlsVersion"]}}
}

test_allow_namespaces if {
	every config in [{}, {"properties": {"minimumTlsVersion": "1.2"}}] {
		findings := database_minimum_tls.deny with input as _input("microsoft.servicebus/namespaces", config)
		findings == set()
	}
}

test_deny_parameter if {
	every config in [
		{"name": "shop/tls_version", "properties": {"value": "TLSv1.1,TLSv1.2"}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.dbformysql/flexibleservers/configurations", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "value"]}}
	}
}

test_allow_parameter if {
	every config in [
		{"name": "shop/ssl_min_protocol_version", "properties": {"value": "TLSv1.2"}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.dbforpostgresql/flexibleservers/configurations", config)
		findings == set()
	}
}

test_deny_managed_instance if {
	every config in [
		{"properties": {"minimalTlsVersion": "1.0"}},
	] {
		findings := database_minimum_tls.deny with input as _input("microsoft.sql/managedinstances", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["properties", "minimalTlsVersion"]}}
	}
}

test_applies_not_to_other_parameters if {
	not database_minimum_tls.applies with input as _input(
		"microsoft.dbformysql/flexibleservers/configurations",
		{"name": "shop/sql_mode"},
	)
}

test_applies_to_servers if database_minimum_tls.applies with input as _input("microsoft.sql/servers", {})
