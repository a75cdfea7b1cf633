# METADATA
# title: Containers name their AppArmor or SELinux confinement
# description: >-
#   Checks that containers name an AppArmor profile or SELinux options, of their own or of their pod. Where they do, a
#   node without the module does not start them; where they do not, they run there without this second wall.
# related_resources:
# - https://kubernetes.io/docs/tutorials/security/apparmor/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0403
#   severity: low
#   topic: apparmor-selinux
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "confinement by the kernel is part of the configuration"}
#   - {id: A.8.22, strength: supports, rationale: "containers stay apart from their node"}
#   does_not_show: "what the profile allows; see ANX-K8S-0256 and ANX-K8S-0259 for profiles that allow everything"
#   remediation: Set `securityContext.appArmorProfile.type` to `RuntimeDefault` or `Localhost`.
package policies.kubernetes.apparmor_profile_named

import data.policies.lib.containers

# What says nothing at all about its security is reported once, for that; see ANX-K8S-0261.
applies if {
	not input.subject.views.pod.spec.os.name == "windows"
	_stated
}

_stated if count(input.subject.views.pod.spec.securityContext) > 0

_stated if {
	some container in input.subject.views.containers
	count(container.config.securityContext) > 0
}

_stated if {
	some key, _ in _annotations
	startswith(key, _prefix)
}

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _named(container.config)
	not _named(input.subject.views.pod.spec)
	not _annotated(container.name)
	finding := {
		"message": sprintf("%s names no AppArmor profile for container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "appArmorProfile"]),
	}
}

_named(secured) if secured.securityContext.appArmorProfile.type

_named(secured) if count(secured.securityContext.seLinuxOptions) > 0

# The form before Kubernetes 1.30.
_annotated(name) if _annotations[concat("", [_prefix, name])]

_prefix := "container.apparmor.security.beta.kubernetes.io/"

_annotations := input.subject.views.pod.metadata.annotations if {
	is_object(input.subject.views.pod.metadata.annotations)
}
