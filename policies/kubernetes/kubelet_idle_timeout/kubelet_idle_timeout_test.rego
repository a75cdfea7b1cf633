package policies.kubernetes.kubelet_idle_timeout_test

import data.policies.kubernetes.kubelet_idle_timeout

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
	findings := kubelet_idle_timeout.deny with input as _pod("kubelet", ["--streaming-connection-idle-timeout=0"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with no timeout for idle connections",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_idle_timeout.deny with input as _configuration({"streamingConnectionIdleTimeout": "0s"})
	findings == {{
		"message": "KubeletConfiguration (unnamed) has no timeout for idle connections",
		"path": ["streamingConnectionIdleTimeout"],
	}}
}

test_deny_configuration_2 if {
	findings := kubelet_idle_timeout.deny with input as _configuration({"streamingConnectionIdleTimeout": 0})
	findings == {{
		"message": "KubeletConfiguration (unnamed) has no timeout for idle connections",
		"path": ["streamingConnectionIdleTimeout"],
	}}
}

test_allow_flags if {
	kubelet_idle_timeout.deny == set() with input as _pod("kubelet", ["--streaming-connection-idle-timeout=5m"])
	kubelet_idle_timeout.deny == set() with input as _pod("kubelet", [])
}

test_allow_configurations if {
	kubelet_idle_timeout.deny == set() with input as _configuration({"streamingConnectionIdleTimeout": "4h0m0s"})
	kubelet_idle_timeout.deny == set() with input as _configuration({})
}

test_applies if {
	kubelet_idle_timeout.applies with input as _pod("kubelet", [])
	kubelet_idle_timeout.applies with input as _configuration({})
	not kubelet_idle_timeout.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_idle_timeout.deny with input as _recorded("/usr/bin/kubelet --streaming-connection-idle-timeout=0")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with no timeout for idle connections",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_idle_timeout.deny == set() with input as _recorded("/usr/bin/kubelet --streaming-connection-idle-timeout=5m")
	kubelet_idle_timeout.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_idle_timeout.applies with input as _recorded("kubelet")
}
