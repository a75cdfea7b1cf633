package policies.kubernetes.etcd_no_self_signed_certificates_test

import data.policies.kubernetes.etcd_no_self_signed_certificates

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
	findings := etcd_no_self_signed_certificates.deny with input as _pod(["etcd", "--auto-tls=true"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd with `--auto-tls=true`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_2 if {
	findings := etcd_no_self_signed_certificates.deny with input as _pod(["etcd", "--peer-auto-tls=true"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd with `--peer-auto-tls=true`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := etcd_no_self_signed_certificates.deny with input as _pod(["etcd"])
	findings == set()
}

test_allow_case_2 if {
	findings := etcd_no_self_signed_certificates.deny with input as _pod(["etcd", "--auto-tls=false"])
	findings == set()
}

test_applies_to_the_component if {
	etcd_no_self_signed_certificates.applies with input as _pod(["/usr/local/bin/etcd", "--v=2"])
	not etcd_no_self_signed_certificates.applies with input as _pod(["sleep", "infinity"])
}
