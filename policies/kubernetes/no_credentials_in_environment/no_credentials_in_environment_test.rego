package policies.kubernetes.no_credentials_in_environment_test

import data.policies.kubernetes.no_credentials_in_environment

_workload(env) := {"subject": {"address": "Deployment shop/web", "views": {"containers": [_container(env)]}}}

_container(env) := {"name": "web", "path": ["c", 0], "config": {"env": env}}

_finding(name, i) := {
	"message": sprintf("Deployment shop/web gives container `web` a credential in the variable `%s`", [name]),
	"path": ["c", 0, "env", i],
}

test_deny_password if {
	env := [{"name": "DB_HOST", "value": "database"}, {"name": "DB_PASSWORD", "value": "hunter-two"}]
	no_credentials_in_environment.deny == {_finding("DB_PASSWORD", 1)} with input as _workload(env)
}

test_deny_url_with_a_password if {
	env := [{"name": "DATABASE_URL", "value": "postgres://shop:hunter-two@database/shop"}]
	no_credentials_in_environment.deny == {_finding("DATABASE_URL", 0)} with input as _workload(env)
}

test_deny_each_credential_once if {
	env := [
		{"name": "CACHE_PASSWORD", "value": "redis://:hunter-two@cache"},
		{"name": "SESSION_SECRET", "value": "hunter-two"},
	]
	expected := {_finding("CACHE_PASSWORD", 0), _finding("SESSION_SECRET", 1)}
	no_credentials_in_environment.deny == expected with input as _workload(env)
}

test_allow_reference_to_a_secret if {
	reference := {"secretKeyRef": {"name": "database", "key": "password"}}
	no_credentials_in_environment.deny == set() with input as _workload([{"name": "DB_PASSWORD", "valueFrom": reference}])
}

test_allow_settings_and_places if {
	env := [
		{"name": "DB_PASSWORD_FILE", "value": "/run/secrets/database"},
		{"name": "TOKEN_TTL", "value": "3600"},
		{"name": "DB_PASSWORD", "value": "$(OTHER)"},
		{"name": "API_TOKEN", "value": ""},
		{"name": "LOG_LEVEL", "value": "info"},
		{"name": "DATABASE_URL", "value": "postgres://shop@database/shop"},
	]
	no_credentials_in_environment.deny == set() with input as _workload(env)
}

test_allow_values_of_the_wrong_type if {
	every env in [null, "PASSWORD=x", {"PASSWORD": "x"}, ["PASSWORD=x", null, {"value": "x"}, {"name": "PASSWORD"}]] {
		no_credentials_in_environment.deny == set() with input as _workload(env)
	}
}

test_allow_container_without_environment if {
	container := {"name": "web", "path": ["c", 0], "config": {}}
	subject := {"address": "Deployment shop/web", "views": {"containers": [container]}}
	no_credentials_in_environment.deny == set() with input as {"subject": subject}
}
