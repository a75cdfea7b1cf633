package policies.compose.no_privileged_ports_test

import data.policies.compose.no_privileged_ports

_service(published) := {"subject": {
	"address": "service web",
	"views": {"ports": [{"path": ["ports", 0], "published": published, "target": "8080", "host_ip": ""}]},
}}

_parameters := {"ANX-COMPOSE-0116": {"allowed": [80, 443]}}

test_deny_privileged if {
	no_privileged_ports.applies with input as _service("25")
	every published in ["25", 25] {
		findings := no_privileged_ports.deny with input as _service(published) with data.parameters as _parameters
		findings == {{"message": "service web publishes the privileged port 25", "path": ["ports", 0]}}
	}
}

test_allow_others if {
	every published in ["443", "8080", "", "1024-1030", "0"] {
		no_privileged_ports.deny == set() with input as _service(published) with data.parameters as _parameters
	}
}
