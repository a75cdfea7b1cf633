package policies.kubernetes.apiserver_no_static_credentials_test

import data.policies.kubernetes.apiserver_no_static_credentials

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
	findings := apiserver_no_static_credentials.deny
		with input as _pod(["kube-apiserver", "--basic-auth-file=/etc/kubernetes/users.csv"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with `--basic-auth-file`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_no_static_credentials.deny
		with input as _pod(["kube-apiserver", "--token-auth-file=/etc/kubernetes/users.csv"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with `--token-auth-file`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_no_static_credentials.deny with input as _pod(["kube-apiserver"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_no_static_credentials.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_no_static_credentials.applies with input as _pod(["sleep", "infinity"])
}
