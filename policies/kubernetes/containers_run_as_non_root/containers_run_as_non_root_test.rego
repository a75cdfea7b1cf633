package policies.kubernetes.containers_run_as_non_root_test

import data.policies.kubernetes.containers_run_as_non_root

_workload(pod_context, containers) := {"subject": {
	"address": "Deployment shop/web",
	"views": {
		"pod": {"path": ["spec", "template"], "spec": {"securityContext": pod_context}},
		"containers": containers,
	},
}}

_container(context) := {
	"name": "web",
	"path": ["c", 0],
	"config": {"image": "web:1.4", "securityContext": context},
}

_unset := {
	"message": "Deployment shop/web lets container `web` run as root",
	"path": ["c", 0, "securityContext", "runAsNonRoot"],
}

_root := {
	"message": "Deployment shop/web runs container `web` as root",
	"path": ["c", 0, "securityContext", "runAsUser"],
}

_pod_root := {
	"message": "Deployment shop/web runs containers as root, because its pod does",
	"path": ["spec", "template", "spec", "securityContext", "runAsUser"],
}

_deny(pod_context, context) := findings if {
	findings := containers_run_as_non_root.deny with input as _workload(pod_context, [_container(context)])
}

test_deny_nothing_set if {
	_deny({}, {}) == {_unset}
}

test_deny_null_contexts if {
	_deny(null, null) == {_unset}
}

test_deny_contexts_of_the_wrong_type if {
	_deny("restricted", ["restricted"]) == {_unset}
}

test_deny_container_as_root if {
	_deny({}, {"runAsUser": 0}) == {_root}
}

test_deny_root_against_the_pods_user if {
	_deny({"runAsUser": 1000}, {"runAsUser": 0}) == {_root}
}

test_deny_root_that_the_kubelet_would_refuse if {
	_deny({"runAsNonRoot": true}, {"runAsUser": 0}) == {_root}
}

test_deny_pod_as_root if {
	_deny({"runAsUser": 0}, {}) == {_pod_root}
}

test_deny_container_that_opts_out if {
	_deny({"runAsNonRoot": true}, {"runAsNonRoot": false}) == {_unset}
}

test_deny_pod_that_opts_out if {
	_deny({"runAsNonRoot": false}, {}) == {_unset}
}

test_allow_container_non_root if {
	_deny({}, {"runAsNonRoot": true}) == set()
}

test_allow_container_user if {
	_deny({}, {"runAsUser": 1000}) == set()
}

test_allow_container_user_against_the_pods_root if {
	_deny({"runAsUser": 0}, {"runAsUser": 1000}) == set()
}

test_allow_inherited_non_root if {
	_deny({"runAsNonRoot": true}, {}) == set()
}

test_allow_inherited_user if {
	_deny({"runAsUser": 1000}, {}) == set()
}

test_allow_patch_of_a_container if {
	patch := {"name": "web", "path": ["c", 0], "config": {"name": "web"}}
	containers_run_as_non_root.deny == set() with input as _workload({}, [patch])
}

test_applies_to_a_linux_pod if {
	containers_run_as_non_root.applies with input as _workload({}, [])
}

test_applies_not_to_a_windows_pod if {
	pod := {"spec": {"os": {"name": "windows"}}}
	not containers_run_as_non_root.applies with input as {"subject": {"views": {"pod": pod}}}
}

_policy(user) := {"subject": {
	"type": "kubernetes.PodSecurityPolicy",
	"address": "PodSecurityPolicy standard",
	"config": {"spec": {"runAsUser": user}},
	"views": {},
}}

test_deny_pod_security_policy if {
	every user in [{"rule": "RunAsAny"}, {"rule": "MustRunAs", "ranges": [{"min": 0, "max": 9}]}] {
		findings := containers_run_as_non_root.deny with input as _policy(user)
		findings == {{
			"message": "PodSecurityPolicy standard lets containers run as root",
			"path": ["spec", "runAsUser", "rule"],
		}}
	}
}

test_allow_pod_security_policy if {
	every user in [{"rule": "MustRunAsNonRoot"}, {"rule": "MustRunAs", "ranges": [{"min": 1, "max": 9}]}] {
		containers_run_as_non_root.deny == set() with input as _policy(user)
	}
}

test_deny_policy_beside_another_that_allows_it if {
	count(containers_run_as_non_root.deny) > 0 with input as _beside({"runAsUser": {"rule": "RunAsAny"}})
}

test_allow_policy_beside_one_that_forbids_it if {
	containers_run_as_non_root.deny == set() with input as _beside({"runAsUser": {"rule": "MustRunAsNonRoot"}})
}

_beside(spec) := {
	"subject": {
		"type": "kubernetes.PodSecurityPolicy",
		"address": "PodSecurityPolicy wide",
		"config": {"spec": {"runAsUser": {"rule": "RunAsAny"}}},
		"views": {},
	},
	"related": {"kubernetes.PodSecurityPolicy": [{"config": {"spec": spec}}]},
}

test_deny_points_at_the_context_of_the_pod if {
	container := {"name": "web", "image": "web:1"}
	findings := containers_run_as_non_root.deny with input as {"subject": {
		"address": "Pod web",
		"views": {
			"pod": {"path": [], "spec": {"securityContext": {"fsGroup": 2000}}},
			"containers": [{"path": ["spec", "containers", 0], "name": "web", "config": container}],
		},
	}}
	{finding.path | some finding in findings} == {["spec", "securityContext", "runAsNonRoot"]}
}
