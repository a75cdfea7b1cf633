# METADATA
# title: SELinux is not weakened
# description: >-
#   Checks that `seLinuxOptions` of pods and containers name no user or role, and only types that are made for
#   containers. Another type can take the separation of containers away.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0259
#   severity: medium
#   topic: apparmor-selinux
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "what a container may do is limited by a profile"}
#   does_not_show: "that the node enforces SELinux"
#   remediation: Remove `user`, `role` and `type` from `seLinuxOptions`; a `level` is enough.
package policies.kubernetes.selinux_options_safe

deny contains finding if {
	some secured in _contexts
	some key in ["user", "role"]
	object.get(secured.options, key, "") != ""
	finding := {
		"message": sprintf("%s sets the SELinux %s", [input.subject.address, key]),
		"path": array.concat(secured.path, [key]),
	}
}

deny contains finding if {
	some secured in _contexts
	not object.get(secured.options, "type", "") in _types
	finding := {
		"message": sprintf("%s sets the SELinux type %v", [input.subject.address, secured.options.type]),
		"path": array.concat(secured.path, ["type"]),
	}
}

_types := {"", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"}

_contexts contains context if {
	some container in input.subject.views.containers
	is_object(container.config.securityContext.seLinuxOptions)
	context := {
		"options": container.config.securityContext.seLinuxOptions,
		"path": array.concat(container.path, ["securityContext", "seLinuxOptions"]),
	}
}

_contexts contains context if {
	pod := input.subject.views.pod
	is_object(pod.spec.securityContext.seLinuxOptions)
	context := {
		"options": pod.spec.securityContext.seLinuxOptions,
		"path": array.concat(pod.path, ["spec", "securityContext", "seLinuxOptions"]),
	}
}
