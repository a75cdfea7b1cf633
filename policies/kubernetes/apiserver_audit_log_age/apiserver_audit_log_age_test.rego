package policies.kubernetes.apiserver_audit_log_age_test

import data.policies.kubernetes.apiserver_audit_log_age

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

_parameters := {"ANX-K8S-0142": {"minimum_days": 30}}

test_deny_case_1 if {
	findings := apiserver_audit_log_age.deny with input as _pod(["kube-apiserver"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--audit-log-maxage` of at least 30",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_audit_log_age.deny with input as _pod(["kube-apiserver", "--audit-log-maxage=29"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--audit-log-maxage` of at least 30",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_3 if {
	findings := apiserver_audit_log_age.deny with input as _pod(["kube-apiserver", "--audit-log-maxage=all"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without `--audit-log-maxage` of at least 30",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_audit_log_age.deny with input as _pod(["kube-apiserver", "--audit-log-maxage=30"])
		with data.parameters as _parameters
	findings == set()
}

test_applies_to_the_component if {
	apiserver_audit_log_age.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_audit_log_age.applies with input as _pod(["sleep", "infinity"])
}
