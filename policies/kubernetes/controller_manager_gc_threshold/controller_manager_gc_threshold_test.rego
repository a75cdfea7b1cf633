package policies.kubernetes.controller_manager_gc_threshold_test

import data.policies.kubernetes.controller_manager_gc_threshold

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
	findings := controller_manager_gc_threshold.deny with input as _pod(["kube-controller-manager"])
	findings == {
		{
			"message": "Pod kube-system/kube-controller-manager runs kube-controller-manager without `--terminated-pod-gc-threshold`",
			"path": ["spec", "containers", 0, "command"],
		},
	}
}

test_deny_case_2 if {
	findings := controller_manager_gc_threshold.deny
		with input as _pod(["kube-controller-manager", "--terminated-pod-gc-threshold=0"])
	findings == {
		{
			"message": "Pod kube-system/kube-controller-manager runs kube-controller-manager with `--terminated-pod-gc-threshold` of 0",
			"path": ["spec", "containers", 0, "command", 1],
		},
	}
}

test_allow_case_1 if {
	findings := controller_manager_gc_threshold.deny
		with input as _pod(["kube-controller-manager", "--terminated-pod-gc-threshold=1000"])
	findings == set()
}

test_applies_to_the_component if {
	controller_manager_gc_threshold.applies with input as _pod(["/usr/local/bin/kube-controller-manager", "--v=2"])
	not controller_manager_gc_threshold.applies with input as _pod(["sleep", "infinity"])
}
