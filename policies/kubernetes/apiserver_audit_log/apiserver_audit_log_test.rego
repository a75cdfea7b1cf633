package policies.kubernetes.apiserver_audit_log_test

import data.policies.kubernetes.apiserver_audit_log

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
	findings := apiserver_audit_log.deny with input as _pod(["kube-apiserver"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--audit-log-path`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_audit_log.deny
		with input as _pod(["kube-apiserver", "--audit-log-path=/var/log/audit.log"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_audit_log.deny
		with input as _pod(["kube-apiserver", "--audit-webhook-config-file=/etc/audit.yaml"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_audit_log.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_audit_log.applies with input as _pod(["sleep", "infinity"])
}
