package policies.kubernetes.kubelet_serving_certificate_test

import data.policies.kubernetes.kubelet_serving_certificate

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
	findings := kubelet_serving_certificate.deny
		with input as _pod("kubelet", ["--tls-private-key-file=/etc/kubelet.key"])
	findings == {{
		"message": "Pod kube-system/node runs kubelet without a serving certificate",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_configuration_1 if {
	findings := kubelet_serving_certificate.deny with input as _configuration({"tlsCertFile": "/etc/kubelet.crt"})
	findings == {{
		"message": "KubeletConfiguration (unnamed) names no serving certificate",
		"path": [],
	}}
}

test_allow_flags if {
	kubelet_serving_certificate.deny == set()
		with input as _pod("kubelet", ["--tls-cert-file=/etc/kubelet.crt", "--tls-private-key-file=/etc/kubelet.key"])
	kubelet_serving_certificate.deny == set() with input as _pod("kubelet", ["--config=/etc/kubelet.yaml"])
}

test_allow_configurations if {
	kubelet_serving_certificate.deny == set()
		with input as _configuration({"tlsCertFile": "/etc/kubelet.crt", "tlsPrivateKeyFile": "/etc/kubelet.key"})
	kubelet_serving_certificate.deny == set() with input as _configuration({"serverTLSBootstrap": true})
}

test_applies if {
	kubelet_serving_certificate.applies with input as _pod("kubelet", [])
	kubelet_serving_certificate.applies with input as _configuration({})
	not kubelet_serving_certificate.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := kubelet_serving_certificate.deny with input as _recorded("/usr/bin/kubelet --v=2")
	findings == {{
		"message": "KubeletInfo node-1 runs kubelet without a serving certificate",
		"path": ["data"],
	}}
}

test_allow_recorded_flag if {
	kubelet_serving_certificate.deny == set() with input as _recorded("/usr/bin/kubelet --tls-cert-file=/a --tls-private-key-file=/b")
	kubelet_serving_certificate.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	kubelet_serving_certificate.applies with input as _recorded("kubelet")
}
