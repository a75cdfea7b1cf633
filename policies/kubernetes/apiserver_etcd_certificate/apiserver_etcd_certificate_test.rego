package policies.kubernetes.apiserver_etcd_certificate_test

import data.policies.kubernetes.apiserver_etcd_certificate

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
	findings := apiserver_etcd_certificate.deny with input as _pod(["kube-apiserver"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--etcd-certfile` and `--etcd-keyfile`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_etcd_certificate.deny
		with input as _pod(["kube-apiserver", "--etcd-certfile=", "--etcd-keyfile=/etc/kubernetes/pki/etcd-keyfile"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--etcd-certfile`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_etcd_certificate.deny
		with input as _pod(["kube-apiserver", "--etcd-certfile=/etc/kubernetes/pki/etcd-certfile", "--etcd-keyfile=/etc/kubernetes/pki/etcd-keyfile"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_etcd_certificate.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_etcd_certificate.applies with input as _pod(["sleep", "infinity"])
}
