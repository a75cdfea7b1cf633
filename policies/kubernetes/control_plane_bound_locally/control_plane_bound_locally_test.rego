package policies.kubernetes.control_plane_bound_locally_test

import data.policies.kubernetes.control_plane_bound_locally

_pod(command) := {"subject": {
	"address": "Pod kube-system/kube-controller-manager",
	"views": {"containers": [{
		"type": "container",
		"name": "kube-controller-manager",
		"path": ["spec", "containers", 0],
		"config": {"command": command},
		"image": {"repository": "registry.k8s.io/kube-controller-manager", "tag": "v1.31.2"},
	}]},
}}

test_deny_case_1 if {
	findings := control_plane_bound_locally.deny with input as _pod(["kube-controller-manager"])
	findings == {
		{
			"message": "Pod kube-system/kube-controller-manager runs kube-controller-manager without a loopback address in `--bind-address`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := control_plane_bound_locally.deny
		with input as _pod(["kube-controller-manager", "--bind-address=0.0.0.0"])
	findings == {
		{
			"message": "Pod kube-system/kube-controller-manager runs kube-controller-manager without a loopback address in `--bind-address`",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := control_plane_bound_locally.deny
		with input as _pod(["kube-controller-manager", "--bind-address=127.0.0.1"])
	findings == set()
}

test_applies_to_the_component if {
	control_plane_bound_locally.applies with input as _pod(["/usr/local/bin/kube-controller-manager", "--v=2"])
	not control_plane_bound_locally.applies with input as _pod(["sleep", "infinity"])
}
