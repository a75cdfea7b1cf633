# METADATA
# title: Containers have a seccomp profile
# description: >-
#   Checks that each container of a pod with any security context has the seccomp profile `RuntimeDefault` or one of
#   the node, set for itself or its pod (or by the annotation of versions before 1.19), and that PodSecurityPolicies give
#   one. Without it every system call of the kernel can be tried.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tutorials/security/seccomp/
# custom:
#   id: ANX-K8S-0255
#   severity: medium
#   topic: seccomp
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "system calls are limited to those of the profile"}
#   does_not_show: "what a profile of the node allows; for workloads without any security context see ANX-K8S-0261"
#   remediation: >-
#     Set `securityContext.seccompProfile.type: RuntimeDefault` on the pod.
package policies.kubernetes.seccomp_profile_set

import data.policies.lib.containers

applies if {
	not input.subject.views.pod.spec.os.name == "windows"
	_stated
}

# What says nothing at all about its security is reported once, for that; see ANX-K8S-0261.
_stated if input.subject.type == "kubernetes.PodSecurityPolicy"

_stated if {
	some container in input.subject.views.containers
	_states(container)
}

_states(container) if count(container.config.securityContext) > 0

_states(_) if count(input.subject.views.pod.spec.securityContext) > 0

_states(_) if {
	some key, _ in _annotations
	regex.match(`^(container[.]seccomp[.]security[.]alpha[.]kubernetes[.]io/|seccomp[.]security[.][a-z.]+/pod$)`, key)
}

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _confined(container)
	finding := {
		"message": sprintf("%s runs container `%s` without a seccomp profile", [input.subject.address, container.name]),
		"path": _where(container),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _policy_profile
	finding := {"message": sprintf("%s gives no seccomp profile", [input.subject.address]), "path": ["metadata"]}
}

_type(secured) := secured.securityContext.seccompProfile.type

_confined(container) if _type(container.config) in {"RuntimeDefault", "Localhost"}

_confined(container) if {
	not _type(container.config)
	_type(input.subject.views.pod.spec) in {"RuntimeDefault", "Localhost"}
}

_confined(container) if {
	_prefix := "container.seccomp.security.alpha.kubernetes.io/"
	_profile(_annotations[concat("", [_prefix, container.name])])
}

_confined(_) if _profile(_annotations["seccomp.security.alpha.kubernetes.io/pod"])

_annotations := input.subject.views.pod.metadata.annotations

_profile(name) if name in {"runtime/default", "docker/default"}

_profile(name) if startswith(name, "localhost/")

_policy_profile if {
	some key in ["default", "allowed"]
	name := concat("", ["seccomp.security.alpha.kubernetes.io/", key, "ProfileName", {"default": "", "allowed": "s"}[key]])
	_profile(split(input.subject.config.metadata.annotations[name], ",")[0])
}

# The wrong value where there is one, of the container before that of its pod.
_where(container) := array.concat(container.path, ["securityContext", "seccompProfile", "type"]) if {
	_type(container.config)
}

_where(container) := array.concat(
	input.subject.views.pod.path,
	["spec", "securityContext", "seccompProfile", "type"],
) if {
	not _type(container.config)
	_type(input.subject.views.pod.spec)
}

_where(container) := array.concat(container.path, ["securityContext"]) if {
	not _type(container.config)
	not _type(input.subject.views.pod.spec)
}
