package policies.kubernetes.pods_have_controller_test

import data.policies.kubernetes.pods_have_controller

_pod(metadata, spec, image) := {"subject": {
	"address": "Pod shop/web",
	"config": {"kind": "Pod", "metadata": metadata, "spec": spec},
	"views": {
		"pod": {"path": [], "spec": spec},
		"containers": [{"name": "web", "path": ["c"], "config": {"image": image}, "image": {"repository": image}}],
	},
}}

test_deny_pod_alone if {
	findings := pods_have_controller.deny with input as _pod({"name": "web"}, {}, "web")
	findings == {{"message": "Pod shop/web has no controller that starts it anew", "path": ["kind"]}}
}

test_allow_owned_pods if {
	every metadata in [
		{"ownerReferences": [{"kind": "ReplicaSet"}]},
		{"annotations": {"helm.sh/hook": "test"}},
		{"annotations": {"kubernetes.io/config.mirror": "x"}},
	] {
		pods_have_controller.deny == set() with input as _pod(metadata, {}, "web")
	}
}

test_applies_to_pods_that_keep_running if {
	pods_have_controller.applies with input as _pod({}, {}, "web")
	not pods_have_controller.applies with input as _pod({}, {"restartPolicy": "Never"}, "web")
	not pods_have_controller.applies with input as _pod({}, {}, "registry.k8s.io/etcd")
}
