package policies.kubernetes.no_root_group_test

import data.policies.kubernetes.no_root_group

_pod(of_pod, of_container) := {"subject": {
	"address": "Pod web",
	"views": {
		"pod": {"path": [], "spec": {"securityContext": of_pod}},
		"containers": [{"path": ["c"], "name": "web", "config": {"securityContext": of_container}}],
	},
}}

test_deny_groups_of_the_pod if {
	findings := no_root_group.deny with input as _pod({"runAsGroup": 0, "fsGroup": 0, "supplementalGroups": [7, 0]}, {})
	{finding.path | some finding in findings} == {
		["spec", "securityContext", "runAsGroup"],
		["spec", "securityContext", "fsGroup"],
		["spec", "securityContext", "supplementalGroups"],
	}
}

test_deny_group_of_a_container if {
	findings := no_root_group.deny with input as _pod({}, {"runAsGroup": 0})
	findings == {{
		"message": "Pod web runs container `web` in the group of root",
		"path": ["c", "securityContext", "runAsGroup"],
	}}
}

test_allow_others if {
	no_root_group.deny == set() with input as _pod({"runAsGroup": 3000, "supplementalGroups": [4000]}, {"runAsUser": 0})
	no_root_group.applies with input as _pod({}, {})
	not no_root_group.applies with input as {"subject": {"views": {"pod": {"spec": {"os": {"name": "windows"}}}}}}
}

_policy(spec, others) := {
	"subject": {"type": "kubernetes.PodSecurityPolicy", "address": "PodSecurityPolicy web", "config": {"spec": spec}},
	"related": {"kubernetes.PodSecurityPolicy": others},
}

_strict := {"rule": "MustRunAs", "ranges": [{"min": 1, "max": 65535}]}

test_deny_rules_that_admit_root if {
	with_root := {"rule": "MayRunAs", "ranges": [{"min": 10, "max": 20}, {"min": 0, "max": 5}]}
	spec := {"runAsGroup": _strict, "fsGroup": with_root, "supplementalGroups": {"rule": "RunAsAny"}}
	findings := no_root_group.deny with input as _policy(spec, [])
	findings == {
		{
			"message": "PodSecurityPolicy web lets containers run in the group of root by `fsGroup`",
			"path": ["spec", "fsGroup", "ranges", 1, "min"],
		},
		{
			"message": "PodSecurityPolicy web lets containers run in the group of root by `supplementalGroups`",
			"path": ["spec", "supplementalGroups", "rule"],
		},
	}
}

test_allow_rules_without_root if {
	no_root_group.deny == set() with input as _policy({"fsGroup": _strict, "supplementalGroups": _strict}, [])
	no_root_group.deny == set() with input as _policy({"privileged": false}, [])
	no_root_group.deny == set() with input as _policy({"fsGroup": {"rule": "RunAsAny"}}, [{"config": {"spec": {"fsGroup": _strict}}}])
}
