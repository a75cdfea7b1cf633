package policies.kubernetes.apiserver_serving_certificate_test

import data.policies.kubernetes.apiserver_serving_certificate

_pod(command) := {"subject": {
	"address": "Pod kube-system/kube-apiserver",
	"views": {"containers": [{
		"type": "container",
		"name": "kube-apiserver",
		"path": ["spec", "containers", 0],
		"config": {"command": command},
		"image": {"repository": "registry.k8s.io/kube-apiserver", "tag": "v1.31.2"},
	}]},
}}

test_deny_case_1 if {
	findings := apiserver_serving_certificate.deny with input as _pod(["kube-apiserver"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--tls-cert-file` and `--tls-private-key-file`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_serving_certificate.deny
		with input as _pod(["kube-apiserver", "--tls-cert-file=", "--tls-private-key-file=/etc/kubernetes/pki/tls-private-key-file"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--tls-cert-file`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_serving_certificate.deny
		with input as _pod(["kube-apiserver", "--tls-cert-file=/etc/kubernetes/pki/tls-cert-file", "--tls-private-key-file=/etc/kubernetes/pki/tls-private-key-file"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_serving_certificate.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_serving_certificate.applies with input as _pod(["sleep", "infinity"])
}
