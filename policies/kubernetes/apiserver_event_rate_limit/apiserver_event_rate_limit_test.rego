package policies.kubernetes.apiserver_event_rate_limit_test

import data.policies.kubernetes.apiserver_event_rate_limit

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
	findings := apiserver_event_rate_limit.deny with input as _pod(["kube-apiserver"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without the admission plugin `EventRateLimit`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := apiserver_event_rate_limit.deny
		with input as _pod(["kube-apiserver", "--enable-admission-plugins=Priority"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver without the admission plugin `EventRateLimit`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_event_rate_limit.deny
		with input as _pod(["kube-apiserver", "--enable-admission-plugins=EventRateLimit,Priority"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_event_rate_limit.deny
		with input as _pod(["kube-apiserver", "--admission-control=EventRateLimit"])
	findings == set()
}

test_applies_to_the_component if {
	apiserver_event_rate_limit.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_event_rate_limit.applies with input as _pod(["sleep", "infinity"])
}

_configuration(names) := {"subject": {
	"type": "kubernetes.AdmissionConfiguration",
	"address": "AdmissionConfiguration (unnamed)",
	"config": {"plugins": [{"name": name} | some name in names]},
	"views": {},
}}

test_deny_configuration_without_limits if {
	findings := apiserver_event_rate_limit.deny with input as _configuration(["PodSecurity"])
	findings == {{"message": "AdmissionConfiguration (unnamed) sets no limits for events", "path": ["plugins"]}}
}

test_allow_configuration_with_limits if {
	apiserver_event_rate_limit.deny == set() with input as _configuration(["PodSecurity", "EventRateLimit"])
	apiserver_event_rate_limit.applies with input as _configuration([])
}
