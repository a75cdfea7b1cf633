package policies.kubernetes.apiserver_namespace_lifecycle_test

import data.policies.kubernetes.apiserver_namespace_lifecycle

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
	findings := apiserver_namespace_lifecycle.deny
		with input as _pod(["kube-apiserver", "--disable-admission-plugins=NamespaceLifecycle"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without the admission plugin `NamespaceLifecycle`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_namespace_lifecycle.deny
		with input as _pod(["kube-apiserver", "--admission-control=NodeRestriction"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without the admission plugin `NamespaceLifecycle`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_namespace_lifecycle.deny with input as _pod(["kube-apiserver"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_namespace_lifecycle.deny
		with input as _pod(["kube-apiserver", "--admission-control=NamespaceLifecycle"])
	findings == set()
}

test_allow_case_3 if {
	findings := apiserver_namespace_lifecycle.deny
		with input as _pod(["kube-apiserver", "--enable-admission-plugins=NodeRestriction"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_namespace_lifecycle.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_namespace_lifecycle.applies with input as _pod(["sleep", "infinity"])
}
