# METADATA
# title: AppArmor is not switched off
# description: >-
#   Checks that no container has the AppArmor profile `Unconfined` by `appArmorProfile`, and that an annotation for AppArmor
#   names the profile of the runtime or one of the node. The profile would otherwise keep it from the files of the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tutorials/security/apparmor/
# custom:
#   id: ANX-K8S-0256
#   severity: medium
#   topic: apparmor-selinux
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "what a container may do is limited by a profile"}
#   does_not_show: "that the node has AppArmor"
#   remediation: >-
#     Remove the profile `Unconfined`, or set `appArmorProfile.type: RuntimeDefault`.
package policies.kubernetes.apparmor_not_disabled

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.appArmorProfile.type == "Unconfined"
	finding := {
		"message": sprintf("%s runs container `%s` without AppArmor", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "appArmorProfile", "type"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	pod.spec.securityContext.appArmorProfile.type == "Unconfined"
	finding := {
		"message": sprintf("%s runs without AppArmor", [input.subject.address]),
		"path": array.concat(pod.path, ["spec", "securityContext", "appArmorProfile", "type"]),
	}
}

deny contains finding if {
	pod := input.subject.views.pod
	is_object(pod.metadata.annotations)
	some key, profile in pod.metadata.annotations
	startswith(key, "container.apparmor.security.beta.kubernetes.io/")
	not _confines(profile)
	finding := {
		"message": sprintf("%s runs without AppArmor", [input.subject.address]),
		"path": array.concat(pod.path, ["metadata", "annotations", key]),
	}
}

_confines(profile) if profile == "runtime/default"

_confines(profile) if {
	is_string(profile)
	startswith(profile, "localhost/")
}
