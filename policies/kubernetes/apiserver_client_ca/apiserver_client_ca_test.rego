package policies.kubernetes.apiserver_client_ca_test

import data.policies.kubernetes.apiserver_client_ca

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
	findings := apiserver_client_ca.deny with input as _pod(["kube-apiserver"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--client-ca-file`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_client_ca.deny with input as _pod(["kube-apiserver", "--client-ca-file="])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--client-ca-file`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_client_ca.deny
		with input as _pod(["kube-apiserver", "--client-ca-file=/etc/kubernetes/pki/client-ca-file"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_client_ca.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_client_ca.applies with input as _pod(["sleep", "infinity"])
}
