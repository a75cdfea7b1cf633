package policies.kubernetes.namespaces_enforce_pod_security_test

import data.policies.kubernetes.namespaces_enforce_pod_security

_namespace(name, labels) := {"subject": {
	"address": "Namespace shop",
	"config": {"metadata": {"name": name, "labels": labels}},
}}

test_deny_no_standard if {
	every labels in [null, {}, {"pod-security.kubernetes.io/enforce": "privileged"}] {
		findings := namespaces_enforce_pod_security.deny with input as _namespace("shop", labels)
		findings == {{
			"message": "Namespace shop admits pods of every kind",
			"path": ["metadata", "labels", "pod-security.kubernetes.io/enforce"],
		}}
	}
}

test_allow_standards if {
	every standard in ["baseline", "restricted"] {
		labels := {"pod-security.kubernetes.io/enforce": standard}
		namespaces_enforce_pod_security.deny == set() with input as _namespace("shop", labels)
	}
}

test_namespaces_of_the_cluster_do_not_apply if {
	namespaces_enforce_pod_security.applies with input as _namespace("shop", {})
	not namespaces_enforce_pod_security.applies with input as _namespace("kube-system", {})
}
