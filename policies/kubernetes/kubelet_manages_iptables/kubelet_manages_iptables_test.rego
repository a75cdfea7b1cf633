package policies.kubernetes.kubelet_manages_iptables_test

import data.policies.kubernetes.kubelet_manages_iptables

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
	findings := kubelet_manages_iptables.deny with input as _pod("kubelet", ["--make-iptables-util-chains=false"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet with `--make-iptables-util-chains=false`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_manages_iptables.deny with input as _configuration({"makeIPTablesUtilChains": false})
	findings == {{
		"message": "KubeletConfiguration (unnamed) does not manage chains of iptables",
		"path": ["makeIPTablesUtilChains"],
	}}
}

test_allow_flags if {
	kubelet_manages_iptables.deny == set() with input as _pod("kubelet", ["--make-iptables-util-chains=true"])
	kubelet_manages_iptables.deny == set() with input as _pod("kubelet", [])
}

test_allow_configurations if {
	kubelet_manages_iptables.deny == set() with input as _configuration({"makeIPTablesUtilChains": true})
	kubelet_manages_iptables.deny == set() with input as _configuration({})
}

test_applies if {
	kubelet_manages_iptables.applies with input as _pod("kubelet", [])
	kubelet_manages_iptables.applies with input as _configuration({})
	not kubelet_manages_iptables.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_manages_iptables.deny with input as _recorded("/usr/bin/kubelet --make-iptables-util-chains=false")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with `--make-iptables-util-chains=false`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	kubelet_manages_iptables.deny == set() with input as _recorded("/usr/bin/kubelet --v=2")
	kubelet_manages_iptables.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_manages_iptables.applies with input as _recorded("kubelet")
}
