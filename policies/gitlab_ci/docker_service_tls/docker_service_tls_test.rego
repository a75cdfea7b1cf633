package policies.gitlab_ci.docker_service_tls_test

import data.policies.gitlab_ci.docker_service_tls

_input(service, variables) := {"subject": {
	"address": "job a",
	"config": {"services": [service]},
	"views": {"pipeline_variables": variables, "services": [{"reference": "docker:28-dind"}]},
}}

test_deny_tls_off if {
	findings := docker_service_tls.deny with input as _input({}, {"DOCKER_TLS_CERTDIR": ""})
	findings == {{
		"message": "job a reaches the Docker service without TLS",
		"path": ["variables", "DOCKER_TLS_CERTDIR"],
	}}
}

test_deny_open_port if {
	findings := docker_service_tls.deny with input as _input({}, {"DOCKER_HOST": "tcp://docker:2375"})
	{finding.path | some finding in findings} == {["variables", "DOCKER_HOST"]}
}

test_deny_switch_of_daemon if {
	findings := docker_service_tls.deny with input as _input({"command": ["--tls=false"]}, {})
	{finding.path | some finding in findings} == {["services", 0, "command"]}
}

test_allow_tls if {
	findings := docker_service_tls.deny with input as _input({}, {"DOCKER_TLS_CERTDIR": "/certs"})
	findings == set()
}

test_applies_to_docker_services if {
	docker_service_tls.applies with input as _input({}, {})
	not docker_service_tls.applies with input as {"subject": {"views": {"services": [{"reference": "redis:7"}]}}}
}
