package policies.kubernetes.apiserver_secure_port_test

import data.policies.kubernetes.apiserver_secure_port

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
	findings := apiserver_secure_port.deny with input as _pod(["kube-apiserver", "--insecure-bind-address=0.0.0.0"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with `--insecure-bind-address`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_secure_port.deny with input as _pod(["kube-apiserver", "--secure-port=0"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with `--secure-port=0`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_secure_port.deny with input as _pod(["kube-apiserver"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_secure_port.deny with input as _pod(["kube-apiserver", "--secure-port=6443"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_secure_port.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_secure_port.applies with input as _pod(["sleep", "infinity"])
}
