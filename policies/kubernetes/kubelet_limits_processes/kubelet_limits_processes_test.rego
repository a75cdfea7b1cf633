package policies.kubernetes.kubelet_limits_processes_test

import data.policies.kubernetes.kubelet_limits_processes

_pod(arguments) := {"subject": {
	"type": "kubernetes.Pod",
	"address": "Pod kube-system/node",
	"config": {"kind": "Pod"},
	"views": {"containers": [{
		"name": "main",
		"path": ["spec", "containers", 0],
		"config": {"command": array.concat(["kubelet"], arguments)},
		"image": {"repository": "registry.example/tools"},
	}]},
}}

_configuration(config) := {"subject": {
	"type": "kubernetes.KubeletConfiguration",
	"address": "KubeletConfiguration (unnamed)",
	"config": config,
	"views": {},
}}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_no_limit if {
	findings := kubelet_limits_processes.deny with input as _pod(["--pod-max-pids=-1"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet without a limit for processes",
		"path": ["spec", "containers", 0, "command", 1],
	}}
	count(kubelet_limits_processes.deny) == 1 with input as _pod([])
	count(kubelet_limits_processes.deny) == 1 with input as _recorded("kubelet --v=2")
}

test_deny_no_setting if {
	findings := kubelet_limits_processes.deny with input as _configuration({})
	findings == {{
		"message": "KubeletConfiguration (unnamed) sets no limit for processes",
		"path": ["podPidsLimit"],
	}}
	count(kubelet_limits_processes.deny) == 1 with input as _configuration({"podPidsLimit": -1})
}

test_allow_limit if {
	kubelet_limits_processes.deny == set() with input as _pod(["--pod-max-pids=4096"])
	kubelet_limits_processes.deny == set() with input as _pod(["--config=/etc/kubelet.yaml"])
	kubelet_limits_processes.deny == set() with input as _configuration({"podPidsLimit": 4096})
	kubelet_limits_processes.deny == set() with input as _recorded("kubelet --pod-max-pids=4096")
}

test_applies if {
	kubelet_limits_processes.applies with input as _pod([])
	kubelet_limits_processes.applies with input as _configuration({})
	kubelet_limits_processes.applies with input as _recorded("kubelet")
}
