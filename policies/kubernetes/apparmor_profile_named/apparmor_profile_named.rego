# METADATA
# title: Containers name their AppArmor profile
# description: >-
#   Checks that each container names an AppArmor profile, for itself, its pod or by annotation. Without a name the
#   node decides whether one is used.
# related_resources:
# - https://kubernetes.io/docs/tutorials/security/apparmor/
# custom:
#   id: ANX-K8S-0257
#   severity: low
#   topic: apparmor-selinux
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "what a container may do is limited by a profile"}
#   - {id: A.8.22, strength: supports, rationale: "containers are kept apart from their node"}
#   does_not_show: "that the node has AppArmor, or what the profile allows"
#   remediation: >-
#     Set `securityContext.appArmorProfile.type: RuntimeDefault` on the pod.
package policies.kubernetes.apparmor_profile_named

import data.policies.lib.containers

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type == "container"
	not _profile(container)
	finding := {
		"message": sprintf("%s names no AppArmor profile for container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, []),
	}
}

_profile(container) if container.config.securityContext.appArmorProfile.type

_profile(_) if input.subject.views.pod.spec.securityContext.appArmorProfile.type

_profile(container) if {
	prefix := "container.apparmor.security.beta.kubernetes.io/"
	input.subject.views.pod.metadata.annotations[concat("", [prefix, container.name])]
}
