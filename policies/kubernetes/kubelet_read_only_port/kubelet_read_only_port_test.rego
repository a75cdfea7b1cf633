package policies.kubernetes.kubelet_read_only_port_test

import data.policies.kubernetes.kubelet_read_only_port

_pod(component, arguments) := {"subject": {
	"type": "kubernetes.Pod",
	"address": "Pod kube-system/node",
	"config": {"kind": "Pod"},
	"views": {"containers": [{
		"name": "main",
		"path": ["spec", "containers", 0],
		"config": {"command": array.concat([component], arguments)},
		"image": {"repository": "registry.example/tools"},
	}]},
}}

_configuration(config) := {"subject": {
	"type": "kubernetes.KubeletConfiguration",
	"address": "KubeletConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

test_deny_flag_1 if {
	findings := kubelet_read_only_port.deny with input as _pod("kubelet", [])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with its read-only port open",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_flag_2 if {
	findings := kubelet_read_only_port.deny with input as _pod("kubelet", ["--read-only-port=10255"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with its read-only port open",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_read_only_port.deny with input as _configuration({"readOnlyPort": 10255})
	findings == {{
		"message": "KubeletConfiguration (unnamed) opens the read-only port",
		"path": ["readOnlyPort"],
	}}
}

test_allow_flags if {
	kubelet_read_only_port.deny == set() with input as _pod("kubelet", ["--read-only-port=0"])
	kubelet_read_only_port.deny == set() with input as _pod("kubelet", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	kubelet_read_only_port.deny == set() with input as _configuration({"readOnlyPort": 0})
	kubelet_read_only_port.deny == set() with input as _configuration({})
}

test_applies if {
	kubelet_read_only_port.applies with input as _pod("kubelet", [])
	kubelet_read_only_port.applies with input as _configuration({})
	not kubelet_read_only_port.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_read_only_port.deny with input as _recorded("/usr/bin/kubelet --read-only-port=10255")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with its read-only port open",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_read_only_port.deny == set() with input as _recorded("/usr/bin/kubelet --read-only-port=0")
	kubelet_read_only_port.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_read_only_port.applies with input as _recorded("kubelet")
}
