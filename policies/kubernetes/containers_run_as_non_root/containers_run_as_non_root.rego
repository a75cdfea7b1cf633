# METADATA
# title: Containers run as a user other than root
# description: >-
#   Checks that each container has a user id other than 0, or `runAsNonRoot`, set for itself or for its pod,
#   and that PodSecurityPolicies require it. Root in a
#   container is root on the node as soon as anything lets it out, and needs nothing more to change files it mounts.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0002
#   severity: medium
#   topic: non-root-user
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers run without the rights of the root user"}
#   does_not_show: "that the process cannot become root later; see `allowPrivilegeEscalation`"
#   remediation: >-
#     Set `runAsNonRoot: true` in the `securityContext` of the pod, and a `runAsUser` above 0 where the image names no
#     numeric user.
package policies.kubernetes.containers_run_as_non_root

import data.policies.lib.containers

# Users are accounts, not numbers, on Windows.
applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.runAsUser == 0
	finding := {
		"message": sprintf("%s runs container `%s` as root", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "runAsUser"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	pod.spec.securityContext.runAsUser == 0
	some container in input.subject.views.containers
	not _user(container.config)
	finding := {
		"message": sprintf("%s runs containers as root, because its pod does", [input.subject.address]),
		"path": array.concat(pod.path, ["spec", "securityContext", "runAsUser"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	not _user(pod.spec)
	some container in input.subject.views.containers
	containers.complete(container)
	not _user(container.config)
	not _non_root(container, pod)
	finding := {
		"message": sprintf("%s lets container `%s` run as root", [input.subject.address, container.name]),
		"path": _where(container, pod),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	not _excludes_root(input.subject.config.spec)
	finding := {
		"message": sprintf("%s lets containers run as root", [input.subject.address]),
		"path": ["spec", "runAsUser", "rule"],
	}
}

_excludes_root(spec) if spec.runAsUser.rule == "MustRunAsNonRoot"

_excludes_root(spec) if {
	spec.runAsUser.rule == "MustRunAs"
	every range in spec.runAsUser.ranges {
		range.min > 0
	}
}

# The three below take a container or the spec of a pod.
_user(secured) if is_number(secured.securityContext.runAsUser)

_decided(secured) if is_boolean(secured.securityContext.runAsNonRoot)

_required(secured) if secured.securityContext.runAsNonRoot == true

_non_root(container, _) if _required(container.config)

_non_root(container, pod) if {
	not _decided(container.config)
	_required(pod.spec)
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	_excludes_root(other.config.spec)
}

# The security context that lacks it: of the container, or of its pod where the container has none.
_where(container, pod) := array.concat(pod.path, ["spec", "securityContext", "runAsNonRoot"]) if {
	_only_of_pod(container, pod)
}

_where(container, pod) := array.concat(container.path, ["securityContext", "runAsNonRoot"]) if {
	not _only_of_pod(container, pod)
}

_only_of_pod(container, pod) if {
	not container.config.securityContext
	pod.spec.securityContext
}
