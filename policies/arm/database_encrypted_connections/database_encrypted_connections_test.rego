package policies.arm.database_encrypted_connections_test

import data.policies.arm.database_encrypted_connections

_input(type, config) := {"subject": _subject(type, config), "related": {}}

_subject(type, config) := {
	"type": type,
	"name": object.get(config, "name", "main"),
	"address": "x.main",
	"config": config,
	"views": {},
}

test_deny_1_accepts_plain_connections if {
	every config in [
		{},
		{"properties": {"sslEnforcement": "Disabled"}},
		{"properties": {"sslEnforcement": ["x"]}},
	] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == {{"message": "x.main accepts plain connections", "path": ["properties", "sslEnforcement"]}}
	}
}

test_allow_2 if {
	every config in [{"properties": {"sslEnforcement": "Enabled"}}] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.dbforpostgresql/servers", config)
		findings == set()
	}
}

test_deny_3_accepts_plain_connections if {
	every config in [{"properties": {"enableNonSslPort": true}}] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.cache/redis", config)
		findings == {{"message": "x.main accepts plain connections", "path": ["properties", "enableNonSslPort"]}}
	}
}

test_allow_4 if {
	every config in [
		{"properties": {"enableNonSslPort": false}},
		{},
		{"properties": {"enableNonSslPort": ["x"]}},
	] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.cache/redis", config)
		findings == set()
	}
}

test_deny_5_lets_plain_connections_in if {
	every config in [{"name": "shop/require_secure_transport", "properties": {"value": "OFF"}}] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.dbforpostgresql/flexibleservers/configurations", config)
		findings == {{"message": "x.main lets plain connections in", "path": ["properties", "value"]}}
	}
}

test_allow_6 if {
	every config in [{"name": "shop/require_secure_transport", "properties": {"value": "ON"}}] {
		findings := database_encrypted_connections.deny with input as _input("microsoft.dbforpostgresql/flexibleservers/configurations", config)
		findings == set()
	}
}
