package policies.terraform.azure.database_minimum_tls_test

import data.policies.terraform.azure.database_minimum_tls

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_outdated_tls if {
	every config in [{"minimum_tls_version": "1.0"}, {"minimum_tls_version": "1.1"}] {
		findings := database_minimum_tls.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["minimum_tls_version"]}}
	}
}

test_deny_2_accepts_outdated_tls if {
	every config in [{"minimal_tls_version": "1.0"}, {"minimal_tls_version": "1.1"}] {
		findings := database_minimum_tls.deny with input as _input("azurerm_mssql_server", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["minimal_tls_version"]}}
	}
}

test_allow_3 if {
	every config in [
		{"minimum_tls_version": "1.2"},
		{"minimal_tls_version": "1.2"},
		{},
		{"minimum_tls_version": ["x"]},
	] {
		findings := database_minimum_tls.deny with input as _input("azurerm_mssql_server", config)
		findings == set()
	}
}

test_deny_4_accepts_outdated_tls if {
	every config in [{}, {"minimum_tls_version": "1.0"}, {"minimum_tls_version": ["x"]}] {
		findings := database_minimum_tls.deny with input as _input("azurerm_redis_cache", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["minimum_tls_version"]}}
	}
}

test_allow_5 if {
	every config in [{"minimum_tls_version": "1.2"}] {
		findings := database_minimum_tls.deny with input as _input("azurerm_redis_cache", config)
		findings == set()
	}
}

test_deny_6_accepts_outdated_tls if {
	every config in [
		{"ssl_minimal_tls_version_enforced": "TLS1_0"},
		{"ssl_minimal_tls_version_enforced": "TLSEnforcementDisabled"},
	] {
		findings := database_minimum_tls.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["ssl_minimal_tls_version_enforced"]}}
	}
}

test_allow_7 if {
	every config in [
		{"ssl_minimal_tls_version_enforced": "TLS1_2"},
		{},
		{"ssl_minimal_tls_version_enforced": ["x"]},
	] {
		findings := database_minimum_tls.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}

test_deny_parameter if {
	every config in [
		{"name": "tls_version", "value": "TLSv1.1,TLSv1.2"},
		{"name": "ssl_min_protocol_version", "value": "TLSv1"},
	] {
		findings := database_minimum_tls.deny with input as _input("azurerm_mysql_flexible_server_configuration", config)
		findings == {{"message": "x.main accepts outdated TLS", "path": ["value"]}}
	}
}

test_allow_parameter if {
	every config in [
		{"name": "tls_version", "value": "TLSv1.2,TLSv1.3"},
		{"name": "sql_mode", "value": "TLSv1"},
	] {
		findings := database_minimum_tls.deny with input as _input("azurerm_mysql_flexible_server_configuration", config)
		findings == set()
	}
}

test_applies_not_to_other_parameters if {
	not database_minimum_tls.applies with input as _input(
		"azurerm_mysql_flexible_server_configuration",
		{"name": "sql_mode"},
	)
}

test_applies_to_servers if database_minimum_tls.applies with input as _input("azurerm_mssql_server", {})
