# Which settings make a well-known service let everyone in.
package policies.lib.services

import data.policies.lib.values

# True for a variable that switches the login of a service off.
without_login(name, value) if {
	_key(name) in {
		"allow_anonymous_login",
		"allow_empty_password",
		"authentication_anonymous_access_enabled",
		"disable_security_plugin",
		"gf_auth_anonymous_enabled",
		"plugins.security.disabled",
	}
	values.is_true(value)
}

# These go by any text, also by `no`.
without_login(name, value) if {
	_key(name) in {"mariadb_allow_empty_root_password", "mysql_allow_empty_password"}
	not value in {"", null}
}

without_login(name, value) if {
	_key(name) in {
		"influxdb_http_auth_enabled",
		"me_config_basicauth",
		"opensearch_security_enabled",
		"xpack.security.enabled",
		"xpack_security_enabled",
	}
	values.is_false(value)
}

without_login(name, value) if {
	_key(name) == "postgres_host_auth_method"
	lower(value) == "trust"
}

without_login(name, value) if {
	_key(name) == "neo4j_auth"
	lower(value) == "none"
}

_key(name) := lower(name) if is_string(name)

# True for a command that starts a service without a login.
starts_without_login(command) if {
	is_string(command)
	regex.match(_options, command)
}

_options := concat("", [
	`(^|[ "'])(--protected-mode[ =]+no|--noauth|--skip-grant-tables`,
	`|--(NotebookApp|ServerApp|IdentityProvider)[.]token=["']*([ "']|$)`,
	`|--api[.]insecure(=true)?([ "']|$)|-E?xpack[.]security[.]enabled=false|--anonymous-auth=true|--auth-mode=none)`,
])
