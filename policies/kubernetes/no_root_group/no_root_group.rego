# METADATA
# title: Containers are not in the group of root
# description: >-
#   Checks that no `runAsGroup`, `fsGroup` or `supplementalGroups` is 0, for a container or its pod, and that the rules
#   of PodSecurityPolicies on them leave 0 out. Many files of images and of mounted volumes may be written by the group
#   of root.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0320
#   severity: medium
#   topic: non-root-user
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers run without the rights of the group of root"}
#   does_not_show: "the groups that the image sets, or the user; see ANX-K8S-0002"
#   remediation: >-
#     Set `runAsGroup`, `fsGroup` and `supplementalGroups` to numbers above 0.
package policies.kubernetes.no_root_group

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.runAsGroup == 0
	finding := {
		"message": sprintf("%s runs container `%s` in the group of root", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "runAsGroup"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	some key in ["runAsGroup", "fsGroup"]
	object.get(pod.spec, ["securityContext", key], null) == 0
	finding := {
		"message": sprintf("%s runs in the group of root by `%s`", [input.subject.address, key]),
		"path": array.concat(pod.path, ["spec", "securityContext", key]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	0 in pod.spec.securityContext.supplementalGroups
	finding := {
		"message": sprintf("%s runs in the group of root by `supplementalGroups`", [input.subject.address]),
		"path": array.concat(pod.path, ["spec", "securityContext", "supplementalGroups"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	some key, rules in _rules(input.subject.config.spec)
	not _leaves_out_root(rules)
	not _forbidden_elsewhere(key)
	finding := {
		"message": sprintf("%s lets containers run in the group of root by `%s`", [input.subject.address, key]),
		"path": array.concat(["spec", key], _where(rules)),
	}
}

_rules(spec) := {key: rules |
	some key, rules in {
		"runAsGroup": object.get(spec, "runAsGroup", null),
		"fsGroup": object.get(spec, "fsGroup", null),
		"supplementalGroups": object.get(spec, "supplementalGroups", null),
	}
	is_object(rules)
}

_leaves_out_root(rules) if {
	rules.rule in {"MustRunAs", "MayRunAs"}
	not _includes_root(rules)
}

_includes_root(rules) if _root_range(rules) >= 0

# Returns the position of the first range that begins at 0.
_root_range(rules) := min([i | is_array(rules.ranges); some i, range in rules.ranges; range.min == 0])

_where(rules) := ["ranges", _root_range(rules), "min"] if _includes_root(rules)

_where(rules) := ["rule"] if not _includes_root(rules)

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere(key) if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	_leaves_out_root(_rules(other.config.spec)[key])
}
