package policies.kubernetes.authorization_not_always_allow_test

import data.policies.kubernetes.authorization_not_always_allow

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
	findings := authorization_not_always_allow.deny with input as _pod("kube-apiserver", [])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver with the authorization mode `AlwaysAllow`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_flag_2 if {
	findings := authorization_not_always_allow.deny
		with input as _pod("kube-apiserver", ["--authorization-mode=RBAC,AlwaysAllow"])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver with the authorization mode `AlwaysAllow`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := authorization_not_always_allow.deny
		with input as _configuration({"authorization": {"mode": "AlwaysAllow"}})
	findings == {{
		"message": "KubeletConfiguration (unnamed) authorises every request",
		"path": ["authorization", "mode"],
	}}
}

test_allow_flags if {
	authorization_not_always_allow.deny == set()
		with input as _pod("kube-apiserver", ["--authorization-mode=Node,RBAC"])
	authorization_not_always_allow.deny == set()
		with input as _pod("kube-apiserver", ["--authorization-config=/etc/kubernetes/authorization.yaml"])
	authorization_not_always_allow.deny == set()
		with input as _pod("kube-apiserver", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	authorization_not_always_allow.deny == set()
		with input as _configuration({"authorization": {"mode": "Webhook"}})
	authorization_not_always_allow.deny == set() with input as _configuration({})
}

test_applies if {
	authorization_not_always_allow.applies with input as _pod("kube-apiserver", [])
	authorization_not_always_allow.applies with input as _configuration({})
	not authorization_not_always_allow.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := authorization_not_always_allow.deny with input as _recorded("/usr/bin/kubelet --authorization-mode=AlwaysAllow")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet with the authorization mode `AlwaysAllow`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	authorization_not_always_allow.deny == set() with input as _recorded("/usr/bin/kubelet --authorization-mode=Webhook")
	authorization_not_always_allow.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	authorization_not_always_allow.applies with input as _recorded("kubelet")
}
