package policies.kubernetes.probes_ask_own_pod_test

import data.policies.kubernetes.probes_ask_own_pod

_pod(spec, container) := {"subject": {
	"address": "Pod web",
	"views": {
		"pod": {"path": [], "spec": spec},
		"containers": [{"path": ["c"], "name": "web", "config": container}],
	},
}}

test_deny_hosts if {
	container := {
		"livenessProbe": {"httpGet": {"host": "192.0.2.1", "port": 80}},
		"readinessProbe": {"tcpSocket": {"host": "127.0.0.1", "port": 80}},
		"lifecycle": {"preStop": {"httpGet": {"host": "db.example", "port": 80}}},
	}
	findings := probes_ask_own_pod.deny with input as _pod({}, container)
	findings == {
		{
			"message": "Pod web has its node ask 192.0.2.1 for container `web`",
			"path": ["c", "livenessProbe", "httpGet", "host"],
		},
		{
			"message": "Pod web has its node ask 127.0.0.1 for container `web`",
			"path": ["c", "readinessProbe", "tcpSocket", "host"],
		},
		{
			"message": "Pod web has its node ask db.example for container `web`",
			"path": ["c", "lifecycle", "preStop", "httpGet", "host"],
		},
	}
}

test_allow_own_pod if {
	container := {
		"livenessProbe": {"httpGet": {"path": "/", "port": 80}},
		"readinessProbe": {"exec": {"command": ["true"]}},
		"startupProbe": {"tcpSocket": {"host": "", "port": 80}},
		"lifecycle": {"postStart": null},
	}
	probes_ask_own_pod.deny == set() with input as _pod({}, container)
}

test_pods_on_the_network_of_the_node_do_not_apply if {
	probes_ask_own_pod.applies with input as _pod({}, {})
	not probes_ask_own_pod.applies with input as _pod({"hostNetwork": true}, {})
}
