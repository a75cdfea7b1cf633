# METADATA
# title: Containers cannot gain privileges
# description: >-
#   Checks that each container sets `allowPrivilegeEscalation: false`, and that PodSecurityPolicies do. By default a
#   program with the setuid bit gives a process more rights than it was started with.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0254
#   severity: medium
#   topic: privilege-escalation
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.18, strength: demonstrates, rationale: "programs that change their user give no further rights"}
#   does_not_show: "that the container is not privileged from the start; see ANX-K8S-0001"
#   remediation: >-
#     Set `securityContext.allowPrivilegeEscalation: false` on the container.
package policies.kubernetes.no_privilege_escalation

import data.policies.lib.containers

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not container.config.securityContext.allowPrivilegeEscalation == false
	finding := {
		"message": sprintf("%s lets container `%s` gain privileges", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "allowPrivilegeEscalation"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	not input.subject.config.spec.allowPrivilegeEscalation == false
	finding := {
		"message": sprintf("%s lets containers gain privileges", [input.subject.address]),
		"path": ["spec", "allowPrivilegeEscalation"],
	}
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	other.config.spec.allowPrivilegeEscalation == false
}
