package policies.dockerfile.no_remote_login_ports_test

import data.policies.dockerfile.no_remote_login_ports

_stage(ports) := {"subject": {
	"address": "stage 0",
	"config": {"instructions": [{"cmd": "from"}, {"cmd": "expose", "value": ports}]},
}}

test_deny_login_ports if {
	findings := no_remote_login_ports.deny with input as _stage(["8080 22/tcp"])
	findings == {{"message": "stage 0 exposes port 22 for remote login", "path": ["instructions", 1]}}
}

test_deny_quoted_port_and_range if {
	every ports in [["\"22\""], ["20-30/tcp"], ["8080 5000-6000"]] {
		findings := no_remote_login_ports.deny with input as _stage(ports)
		count(findings) == 1
	}
}

test_deny_no_port if {
	findings := no_remote_login_ports.deny with input as _stage(["65536"])
	findings == {{"message": "stage 0 exposes 65536, which is no port", "path": ["instructions", 1]}}
}

test_allow_service_ports if {
	every ports in [["8080"], ["8000-8010/tcp", "443"]] {
		findings := no_remote_login_ports.deny with input as _stage(ports)
		findings == set()
		no_remote_login_ports.applies with input as _stage(ports)
	}
	not no_remote_login_ports.applies with input as _stage(["$PORT"])
}
