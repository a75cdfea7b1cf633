package policies.kubernetes.apiserver_request_timeout_test

import data.policies.kubernetes.apiserver_request_timeout

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

_parameters := {"ANX-K8S-0161": {"minimum_seconds": 10, "maximum_seconds": 180}}

test_deny_case_1 if {
	findings := apiserver_request_timeout.deny with input as _pod(["kube-apiserver", "--request-timeout=10m"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with an unsuitable `--request-timeout`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_request_timeout.deny with input as _pod(["kube-apiserver", "--request-timeout=2s"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with an unsuitable `--request-timeout`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_deny_case_3 if {
	findings := apiserver_request_timeout.deny with input as _pod(["kube-apiserver", "--request-timeout=60"])
		with data.parameters as _parameters
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with an unsuitable `--request-timeout`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_request_timeout.deny with input as _pod(["kube-apiserver"])
		with data.parameters as _parameters
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_request_timeout.deny with input as _pod(["kube-apiserver", "--request-timeout=90s"])
		with data.parameters as _parameters
	findings == set()
}

test_applies_to_the_component if {
	apiserver_request_timeout.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_request_timeout.applies with input as _pod(["sleep", "infinity"])
}
