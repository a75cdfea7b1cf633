package policies.kubernetes.no_host_namespaces_test

import data.policies.kubernetes.no_host_namespaces

_workload(spec) := {"subject": {
	"address": "DaemonSet observability/agent",
	"views": {"pod": {"path": ["spec", "template"], "spec": spec}},
}}

test_deny_host_network if {
	findings := no_host_namespaces.deny with input as _workload({"hostNetwork": true})
	findings == {{
		"message": "DaemonSet observability/agent shares the network namespace of its node",
		"path": ["spec", "template", "spec", "hostNetwork"],
	}}
}

test_deny_host_processes if {
	findings := no_host_namespaces.deny with input as _workload({"hostPID": true, "hostIPC": false})
	findings == {{
		"message": "DaemonSet observability/agent shares the process namespace of its node",
		"path": ["spec", "template", "spec", "hostPID"],
	}}
}

test_deny_host_ipc if {
	findings := no_host_namespaces.deny with input as _workload({"hostIPC": true})
	findings == {{
		"message": "DaemonSet observability/agent shares the IPC namespace of its node",
		"path": ["spec", "template", "spec", "hostIPC"],
	}}
}

test_deny_each_namespace if {
	findings := no_host_namespaces.deny with input as _workload({"hostNetwork": true, "hostPID": true, "hostIPC": true})
	count(findings) == 3
}

test_allow_default if {
	no_host_namespaces.deny == set() with input as _workload({})
}

test_allow_own_namespaces if {
	spec := {"hostNetwork": false, "hostPID": false, "hostIPC": null}
	no_host_namespaces.deny == set() with input as _workload(spec)
}
