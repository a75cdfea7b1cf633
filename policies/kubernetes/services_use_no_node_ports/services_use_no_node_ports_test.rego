package policies.kubernetes.services_use_no_node_ports_test

import data.policies.kubernetes.services_use_no_node_ports

test_deny_node_port if {
	findings := services_use_no_node_ports.deny with input as {"subject": {
		"address": "Service web",
		"config": {"spec": {"type": "NodePort"}},
	}}
	findings == {{"message": "Service web is opened on every node", "path": ["spec", "type"]}}
}

test_allow_others if {
	every spec in [{}, {"type": "ClusterIP"}, {"type": "LoadBalancer"}] {
		services_use_no_node_ports.deny == set() with input as {"subject": {"address": "Service web", "config": {"spec": spec}}}
	}
}
