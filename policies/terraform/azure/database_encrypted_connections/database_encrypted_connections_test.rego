package policies.terraform.azure.database_encrypted_connections_test

import data.policies.terraform.azure.database_encrypted_connections

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_plain_connections if {
	every config in [{}, {"ssl_enforcement_enabled": false}, {"ssl_enforcement_enabled": ["x"]}] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_postgresql_server", config)
		findings == {{"message": "x.main accepts plain connections", "path": ["ssl_enforcement_enabled"]}}
	}
}

test_allow_2 if {
	every config in [{"ssl_enforcement_enabled": true}, {"ssl_enforcement": "Enabled"}] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_postgresql_server", config)
		findings == set()
	}
}

test_deny_3_accepts_plain_connections if {
	every config in [{"non_ssl_port_enabled": true}] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_redis_cache", config)
		findings == {{"message": "x.main accepts plain connections", "path": ["non_ssl_port_enabled"]}}
	}
}

test_deny_4_accepts_plain_connections if {
	every config in [{"enable_non_ssl_port": true}] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_redis_cache", config)
		findings == {{"message": "x.main accepts plain connections", "path": ["enable_non_ssl_port"]}}
	}
}

test_allow_5 if {
	every config in [
		{"non_ssl_port_enabled": false},
		{"enable_non_ssl_port": false},
		{},
		{"non_ssl_port_enabled": ["x"]},
	] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_redis_cache", config)
		findings == set()
	}
}

test_deny_6_lets_plain_connections_in if {
	every config in [{"name": "require_secure_transport", "value": "OFF"}] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_postgresql_flexible_server_configuration", config)
		findings == {{"message": "x.main lets plain connections in", "path": ["value"]}}
	}
}

test_allow_7 if {
	every config in [
		{"name": "require_secure_transport", "value": "ON"},
		{"name": "log_checkpoints", "value": "off"},
	] {
		findings := database_encrypted_connections.deny with input as _input("azurerm_postgresql_flexible_server_configuration", config)
		findings == set()
	}
}
