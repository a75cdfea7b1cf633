# METADATA
# title: Containers use a protection of Linux
# description: >-
#   Checks that each container uses at least one of seccomp, AppArmor, SELinux or dropped capabilities, for itself
#   or its pod. Without any, only the namespaces stand between a program and the kernel.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0258
#   severity: medium
#   topic: apparmor-selinux
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "what a container may do is limited by a profile"}
#   - {id: A.8.22, strength: supports, rationale: "containers are kept apart from their node"}
#   does_not_show: "that the protection is the right one"
#   remediation: >-
#     Set `securityContext.seccompProfile.type: RuntimeDefault` and `capabilities.drop: ["ALL"]`.
package policies.kubernetes.containers_hardened

import data.policies.lib.containers

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type == "container"
	not _protected(container.config)
	not _protected(input.subject.views.pod.spec)
	not _annotated
	finding := {
		"message": sprintf("%s runs container `%s` without a protection of Linux", [input.subject.address, container.name]),
		"path": array.concat(container.path, []),
	}
}

_protected(secured) if {
	some key in ["seccompProfile", "seLinuxOptions", "appArmorProfile"]
	object.get(secured.securityContext, key, null) != null
}

_protected(secured) if count(secured.securityContext.capabilities.drop) > 0

_annotated if {
	is_object(input.subject.views.pod.metadata.annotations)
	some key, _ in input.subject.views.pod.metadata.annotations
	regex.match(`(apparmor[.]security[.]beta|seccomp[.]security[.]alpha)[.]kubernetes[.]io/`, key)
}
