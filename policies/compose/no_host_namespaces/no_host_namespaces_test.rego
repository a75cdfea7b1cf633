package policies.compose.no_host_namespaces_test

import data.policies.compose.no_host_namespaces

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_host_namespaces if {
	every key, name in {"network_mode": "network", "pid": "processes", "userns_mode": "users"} {
		findings := no_host_namespaces.deny with input as _service({key: "host"})
		findings == {{"message": sprintf("service web shares the %s of its host", [name]), "path": [key]}}
	}
}

test_allow_own_namespaces if {
	every config in [{}, {"pid": "service:db"}, {"network_mode": "none"}] {
		findings := no_host_namespaces.deny with input as _service(config)
		findings == set()
	}
}

test_deny_build_in_the_network_of_the_host if {
	config := {"build": {"context": ".", "network": "host"}}
	findings := no_host_namespaces.deny
		with input as {"subject": {"address": "service web", "config": config, "views": {}}}
	findings == {{"message": "service web is built in the network of its host", "path": ["build", "network"]}}
}
