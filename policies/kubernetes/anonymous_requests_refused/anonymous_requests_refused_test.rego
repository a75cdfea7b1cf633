package policies.kubernetes.anonymous_requests_refused_test

import data.policies.kubernetes.anonymous_requests_refused

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
	findings := anonymous_requests_refused.deny with input as _pod("kube-apiserver", [])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver without `--anonymous-auth=false`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_flag_2 if {
	findings := anonymous_requests_refused.deny with input as _pod("kube-apiserver", ["--anonymous-auth=true"])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver without `--anonymous-auth=false`",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_configuration_1 if {
	findings := anonymous_requests_refused.deny
		with input as _configuration({"authentication": {"anonymous": {"enabled": true}}})
	findings == {{
		"message": "KubeletConfiguration (unnamed) accepts anonymous requests",
		"path": ["authentication", "anonymous", "enabled"],
	}}
}

test_allow_flags if {
	anonymous_requests_refused.deny == set() with input as _pod("kube-apiserver", ["--anonymous-auth=false"])
	anonymous_requests_refused.deny == set()
		with input as _pod("kube-apiserver", ["--authentication-config=/etc/kubernetes/authentication.yaml"])
	anonymous_requests_refused.deny == set() with input as _pod("kube-apiserver", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	anonymous_requests_refused.deny == set()
		with input as _configuration({"authentication": {"anonymous": {"enabled": false}}})
	anonymous_requests_refused.deny == set() with input as _configuration({})
	anonymous_requests_refused.deny == set() with input as _configuration({"authentication": "x"})
}

test_applies if {
	anonymous_requests_refused.applies with input as _pod("kube-apiserver", [])
	anonymous_requests_refused.applies with input as _configuration({})
	not anonymous_requests_refused.applies with input as _pod("sleep", [])
}

test_api_server_with_roles_may_leave_the_default if {
	every flag, findings in {"--v=2": 0, "--anonymous-auth=true": 1} {
		containers := [{"path": [], "name": "a", "config": {"command": ["kube-apiserver", "--authorization-mode=Node,RBAC", flag]}}]
		subject := {"type": "kubernetes.Pod", "address": "Pod a", "views": {"containers": containers}}
		found := anonymous_requests_refused.deny with input as {"subject": subject}
		count(found) == findings
	}
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := anonymous_requests_refused.deny with input as _recorded("/usr/bin/kubelet --anonymous-auth=true")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet without `--anonymous-auth=false`",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	anonymous_requests_refused.deny == set() with input as _recorded("/usr/bin/kubelet --anonymous-auth=false")
	anonymous_requests_refused.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	anonymous_requests_refused.applies with input as _recorded("kubelet")
}
