package policies.kubernetes.kubelet_client_ca_test

import data.policies.kubernetes.kubelet_client_ca

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
	findings := kubelet_client_ca.deny with input as _pod("kubelet", [])
	findings == {{
		"message": "Pod kube-system/node runs kubelet without `--client-ca-file`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_client_ca.deny
		with input as _configuration({"authentication": {"anonymous": {"enabled": false}}})
	findings == {{
		"message": "KubeletConfiguration (unnamed) has no `clientCAFile`",
		"path": ["authentication", "x509"],
	}}
}

test_allow_flags if {
	kubelet_client_ca.deny == set() with input as _pod("kubelet", ["--client-ca-file=/etc/kubernetes/pki/ca.crt"])
	kubelet_client_ca.deny == set() with input as _pod("kubelet", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	kubelet_client_ca.deny == set()
		with input as _configuration({"authentication": {"x509": {"clientCAFile": "/etc/kubernetes/pki/ca.crt"}}})
}

test_applies if {
	kubelet_client_ca.applies with input as _pod("kubelet", [])
	kubelet_client_ca.applies with input as _configuration({})
	not kubelet_client_ca.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_client_ca.deny with input as _recorded("/usr/bin/kubelet --v=2")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet without `--client-ca-file`",
		"path": ["data"],
	}}
}

test_allow_recorded_flag if {
	kubelet_client_ca.deny == set() with input as _recorded("/usr/bin/kubelet --client-ca-file=/etc/kubernetes/pki/ca.crt")
	kubelet_client_ca.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_client_ca.applies with input as _recorded("kubelet")
}
