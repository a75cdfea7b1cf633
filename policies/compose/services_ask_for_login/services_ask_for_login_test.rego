package policies.compose.services_ask_for_login_test

import data.policies.compose.services_ask_for_login

_service(config) := {"subject": {"address": "service db", "config": config, "views": {}}}

test_deny_variables if {
	findings := services_ask_for_login.deny
		with input as _service({"environment": {"POSTGRES_HOST_AUTH_METHOD": "trust", "A": 1}})
	findings == {{
		"message": "service db lets everyone in by POSTGRES_HOST_AUTH_METHOD",
		"path": ["environment", "POSTGRES_HOST_AUTH_METHOD"],
	}}
	listed := services_ask_for_login.deny with input as _service({"environment": ["A", "ALLOW_EMPTY_PASSWORD=yes"]})
	{finding.path | some finding in listed} == {["environment", 1]}
}

test_deny_commands if {
	every command in ["redis-server --protected-mode no", ["redis-server", "--protected-mode", "no", 3]] {
		findings := services_ask_for_login.deny with input as _service({"command": command})
		findings == {{"message": "service db starts without asking for a login", "path": ["command"]}}
	}
}

test_allow_logins if {
	config := {"command": "redis-server", "environment": {"POSTGRES_PASSWORD_FILE": "/run/secrets/db"}}
	findings := services_ask_for_login.deny with input as _service(config)
	findings == set()
}
