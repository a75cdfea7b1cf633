package policies.kubernetes.tls_cipher_suites_test

import data.policies.kubernetes.tls_cipher_suites

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

test_deny_absent_suites if {
	findings := tls_cipher_suites.deny with input as _pod("kube-apiserver", [])
	findings == {{
		"message": "Pod kube-system/node runs kube-apiserver without `--tls-cipher-suites`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_deny_weak_suite if {
	flag := "--tls-cipher-suites=TLS_AES_128_GCM_SHA256,TLS_RSA_WITH_RC4_128_SHA,X"
	findings := tls_cipher_suites.deny with input as _pod("kubelet", [flag])
	findings == {{
		"message": "Pod kube-system/node allows kubelet weak cipher suites: TLS_RSA_WITH_RC4_128_SHA, X",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_deny_weak_suite_of_a_configuration if {
	findings := tls_cipher_suites.deny
		with input as _configuration({"tlsCipherSuites": ["TLS_AES_128_GCM_SHA256", "X"]})
	findings == {{
		"message": "KubeletConfiguration (unnamed) allows the cipher suite `X`",
		"path": ["tlsCipherSuites", 1],
	}}
}

test_allow_strong_suites if {
	tls_cipher_suites.deny == set()
		with input as _pod("kube-apiserver", ["--tls-cipher-suites=TLS_AES_256_GCM_SHA384"])
	tls_cipher_suites.deny == set() with input as _pod("etcd", [])
	tls_cipher_suites.deny == set() with input as _configuration({"tlsCipherSuites": "X"})
}

test_applies if {
	tls_cipher_suites.applies with input as _pod("etcd", [])
	tls_cipher_suites.applies with input as _configuration({})
	not tls_cipher_suites.applies with input as _pod("sleep", [])
}

_recorded(command) := {"subject": {
	"type": "kubernetes.KubeletInfo",
	"address": "KubeletInfo node-1",
	"config": {"kind": "KubeletInfo", "data": {"cmdLine": command}},
	"views": {},
}}

test_deny_recorded_flag if {
	findings := tls_cipher_suites.deny with input as _recorded("/usr/bin/kubelet --tls-cipher-suites=TLS_RSA_WITH_RC4_128_SHA")
	findings == {{
		"message": "KubeletInfo node-1 allows kubelet weak cipher suites: TLS_RSA_WITH_RC4_128_SHA",
		"path": ["data", "cmdLine"],
	}}
}

test_allow_recorded_flag if {
	tls_cipher_suites.deny == set() with input as _recorded("/usr/bin/kubelet --tls-cipher-suites=TLS_AES_128_GCM_SHA256")
	tls_cipher_suites.deny == set() with input as _recorded("kubelet --config=/etc/kubelet.yaml --v=2")
	tls_cipher_suites.applies with input as _recorded("kubelet")
}
