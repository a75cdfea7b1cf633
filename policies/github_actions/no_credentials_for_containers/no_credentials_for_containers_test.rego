package policies.github_actions.no_credentials_for_containers_test

import data.policies.github_actions.no_credentials_for_containers

_job(config) := {"subject": {"address": "jobs.build", "config": config}}

_login(password) := {"image": "registry.example.com/ci", "credentials": {"username": "ci", "password": password}}

test_deny_password_of_container if {
	config := {"container": _login(concat("", ["hunter", "2"]))}
	findings := no_credentials_for_containers.deny with input as _job(config)
	findings == {{
		"message": "jobs.build holds the password of a registry",
		"path": ["container", "credentials", "password"],
	}}
}

test_deny_password_of_service if {
	config := {"services": {"db": _login("x"), "cache": {"image": "redis"}}}
	findings := no_credentials_for_containers.deny with input as _job(config)
	{finding.path | some finding in findings} == {["services", "db", "credentials", "password"]}
}

test_allow_secret if {
	config := {"container": _login("${{ secrets.REGISTRY }}"), "services": {"db": _login("")}}
	findings := no_credentials_for_containers.deny with input as _job(config)
	findings == set()
	no_credentials_for_containers.applies with input as _job(config)
}

test_allow_without_credentials if {
	every config in [{}, {"container": "debian:12"}, {"services": "x"}] {
		not no_credentials_for_containers.applies with input as _job(config)
	}
}
