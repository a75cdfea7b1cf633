package policies.compose.no_credentials_in_environment_test

import data.policies.compose.no_credentials_in_environment

_service(environment) := {"subject": {"address": "service web", "config": {"environment": environment}}}

test_deny_map if {
	findings := no_credentials_in_environment.deny with input as _service({"DB_PASSWORD": "tulip-garden", "LOG": "info"})
	findings == {{
		"message": "service web holds a credential in the variable `DB_PASSWORD`",
		"path": ["environment", "DB_PASSWORD"],
	}}
}

test_deny_list if {
	findings := no_credentials_in_environment.deny with input as _service([
		"LOG=info",
		concat("", ["DATABASE_URL=postgres://web:tulip", "@db/web"]),
		"FROM_SHELL",
	])
	{finding.path | some finding in findings} == {["environment", 1]}
}

test_deny_arguments_of_the_build if {
	service := {"subject": {"address": "service web", "config": {"build": {"args": ["API_TOKEN=tulip-garden-7"]}}}}
	findings := no_credentials_in_environment.deny with input as service
	{finding.path | some finding in findings} == {["build", "args", 0]}
}

test_allow_references if {
	every environment in [
		{"DB_PASSWORD": "${DB_PASSWORD}", "DB_PASSWORD_FILE": "/run/secrets/db"},
		["DB_PASSWORD", "API_TOKEN=${API_TOKEN:?}"],
		{},
	] {
		no_credentials_in_environment.deny == set() with input as _service(environment)
	}
}
