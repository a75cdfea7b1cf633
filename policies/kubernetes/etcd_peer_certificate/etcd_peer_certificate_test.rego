package policies.kubernetes.etcd_peer_certificate_test

import data.policies.kubernetes.etcd_peer_certificate

_pod(command) := {"subject": {
	"address": "Pod kube-system/etcd",
	"views": {"containers": [{
		"type": "container",
		"name": "etcd",
		"path": ["spec", "containers", 0],
		"config": {"command": command},
		"image": {"repository": "registry.k8s.io/etcd", "tag": "v1.31.2"},
	}]},
}}

test_deny_case_1 if {
	findings := etcd_peer_certificate.deny with input as _pod(["etcd"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd without `--peer-cert-file` and `--peer-key-file`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := etcd_peer_certificate.deny
		with input as _pod(["etcd", "--peer-cert-file=", "--peer-key-file=/etc/kubernetes/pki/peer-key-file"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd without `--peer-cert-file`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := etcd_peer_certificate.deny
		with input as _pod(["etcd", "--peer-cert-file=/etc/kubernetes/pki/peer-cert-file", "--peer-key-file=/etc/kubernetes/pki/peer-key-file"])
	findings == set()
}

test_applies_to_the_component if {
	etcd_peer_certificate.applies with input as _pod(["/usr/local/bin/etcd", "--v=2"])
	not etcd_peer_certificate.applies with input as _pod(["sleep", "infinity"])
}
