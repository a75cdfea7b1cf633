package policies.kubernetes.kubelet_keeps_host_name_test

import data.policies.kubernetes.kubelet_keeps_host_name

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
	findings := kubelet_keeps_host_name.deny with input as _pod("kubelet", ["--hostname-override=node-7"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with `--hostname-override`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_allow_flags if {
	kubelet_keeps_host_name.deny == set() with input as _pod("kubelet", [])
}

test_allow_configurations if {
	kubelet_keeps_host_name.deny == set() with input as _configuration({})
}

test_applies if {
	kubelet_keeps_host_name.applies with input as _pod("kubelet", [])
	kubelet_keeps_host_name.applies with input as _configuration({})
	not kubelet_keeps_host_name.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_keeps_host_name.deny with input as _recorded("/usr/bin/kubelet --hostname-override=a")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with `--hostname-override`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_keeps_host_name.deny == set() with input as _recorded("/usr/bin/kubelet --v=2")
	kubelet_keeps_host_name.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_keeps_host_name.applies with input as _recorded("kubelet")
}
