package policies.kubernetes.apiserver_insecure_port_test

import data.policies.kubernetes.apiserver_insecure_port

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
	findings := apiserver_insecure_port.deny with input as _pod(["kube-apiserver", "--insecure-port=8080"])
	findings == {
		{
			"message": "Pod kube-system/kube-apiserver runs kube-apiserver with a port that asks for no credentials",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := apiserver_insecure_port.deny with input as _pod(["kube-apiserver", "--insecure-port=0"])
	findings == set()
}

test_allow_case_2 if {
	findings := apiserver_insecure_port.deny with input as _pod(["kube-apiserver"])
	findings == set()
}

test_deny_old_version_without_the_flag if {
	containers := _pod(["kube-apiserver"]).subject.views.containers
	old := [object.union(containers[0], {"image": {"repository": "registry.k8s.io/kube-apiserver", "tag": "v1.19.4"}})]
	findings := apiserver_insecure_port.deny
		with input as {"subject": {"address": "Pod kube-system/x", "views": {"containers": old}}}
	findings == {{
		"message": "Pod kube-system/x runs kube-apiserver without `--insecure-port=0`",
		"path": ["spec", "containers", 0, "command"],
	}}
}

test_applies_to_the_component if {
	apiserver_insecure_port.applies with input as _pod(["/usr/local/bin/kube-apiserver", "--v=2"])
	not apiserver_insecure_port.applies with input as _pod(["sleep", "infinity"])
}

test_deny_address_without_credentials if {
	findings := apiserver_insecure_port.deny with input as _pod(["kube-apiserver", "--insecure-bind-address=0.0.0.0"])
	findings == {{
		"message": "Pod kube-system/kube-apiserver runs kube-apiserver with an address for requests without credentials",
		"path": ["spec", "containers", 0, "command", 1],
	}}
}

test_allow_address_of_a_closed_port if {
	apiserver_insecure_port.deny == set()
		with input as _pod(["kube-apiserver", "--insecure-bind-address=0.0.0.0", "--insecure-port=0"])
}
