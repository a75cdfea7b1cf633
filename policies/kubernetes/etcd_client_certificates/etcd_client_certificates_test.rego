package policies.kubernetes.etcd_client_certificates_test

import data.policies.kubernetes.etcd_client_certificates

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
	findings := etcd_client_certificates.deny with input as _pod(["etcd"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd without `--client-cert-auth=true`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := etcd_client_certificates.deny with input as _pod(["etcd", "--client-cert-auth=false"])
	findings == {
		{
			"message": "Pod kube-system/etcd runs etcd without `--client-cert-auth=true`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := etcd_client_certificates.deny with input as _pod(["etcd", "--client-cert-auth=true"])
	findings == set()
}

test_applies_to_the_component if {
	etcd_client_certificates.applies with input as _pod(["/usr/local/bin/etcd", "--v=2"])
	not etcd_client_certificates.applies with input as _pod(["sleep", "infinity"])
}
