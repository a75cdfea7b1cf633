package policies.kubernetes.apiserver_service_account_lookup_test

import data.policies.kubernetes.apiserver_service_account_lookup

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
	findings := apiserver_service_account_lookup.deny
		with input as _pod(["kube-apiserver", "--service-account-lookup=false"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with `--service-account-lookup=false`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_service_account_lookup.deny with input as _pod(["kube-apiserver"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_service_account_lookup.deny
		with input as _pod(["kube-apiserver", "--service-account-lookup=true"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_service_account_lookup.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_service_account_lookup.applies with input as _pod(["sleep", "infinity"])
}
