package policies.compose.ports_bound_to_an_address_test

import data.policies.compose.ports_bound_to_an_address

_service(published, host_ip) := {"subject": {
	"address": "service web",
	"config": {},
	"views": {"ports": [{"path": ["ports", 0], "published": published, "host_ip": host_ip}]},
}}

test_deny_every_interface if {
	every host_ip in ["", "0.0.0.0"] {
		findings := ports_bound_to_an_address.deny with input as _service("8080", host_ip)
		findings == {{"message": "service web publishes port 8080 on every interface", "path": ["ports", 0]}}
		ports_bound_to_an_address.applies with input as _service("8080", host_ip)
	}
}

test_deny_port_that_the_runtime_picks if {
	port := {"path": ["ports", 0], "published": "", "target": "80", "host_ip": ""}
	findings := ports_bound_to_an_address.deny
		with input as {"subject": {"address": "service web", "views": {"ports": [port]}}}
	findings == {{"message": "service web publishes port 80 on every interface", "path": ["ports", 0]}}
}

test_allow_addresses if {
	every pair in [["8080", "127.0.0.1"], ["", ""], ["127.0.0.1:8080", ""]] {
		findings := ports_bound_to_an_address.deny with input as _service(pair[0], pair[1])
		findings == set()
	}
	not ports_bound_to_an_address.applies with input as {"subject": {"views": {"ports": []}}}
}
