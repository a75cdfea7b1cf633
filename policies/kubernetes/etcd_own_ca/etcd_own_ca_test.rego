package policies.kubernetes.etcd_own_ca_test

import data.policies.kubernetes.etcd_own_ca

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
	findings := etcd_own_ca.deny with input as _pod(["etcd"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd without `--trusted-ca-file`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := etcd_own_ca.deny with input as _pod(["etcd", "--trusted-ca-file=/etc/kubernetes/pki/ca.crt"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd with the certificate authority of the cluster",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := etcd_own_ca.deny with input as _pod(["etcd", "--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt"])
	findings == set()
}

test_applies_to_the_component if {
	etcd_own_ca.applies with input as _pod(["/usr/local/bin/etcd", "--v=2"])
	not etcd_own_ca.applies with input as _pod(["sleep", "infinity"])
}
