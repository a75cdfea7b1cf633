# METADATA
# title: Containers are not privileged
# description: >-
#   Checks that no container of a workload, init and ephemeral containers included, is privileged, and that no
#   PodSecurityPolicy or SecurityContextConstraints of OpenShift allow it. A privileged container has every capability and every device of its node, so
#   whoever controls it controls the node and all that runs there.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0001
#   severity: high
#   topic: privileged-containers
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy, kubernetes.SecurityContextConstraints]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "no container holds the rights of its node's administrator"}
#   does_not_show: "that no single capability, host path or Windows host process gives similar rights"
#   remediation: >-
#     Remove `privileged: true` from the `securityContext` of the container, and add the single capabilities that it
#     needs under `capabilities.add`.
package policies.kubernetes.containers_not_privileged

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.privileged == true
	finding := {
		"message": sprintf("%s runs container `%s` as privileged", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "privileged"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	input.subject.config.spec.privileged == true
	finding := {
		"message": sprintf("%s allows privileged containers", [input.subject.address]),
		"path": ["spec", "privileged"],
	}
}

deny contains finding if {
	input.subject.config.allowPrivilegedContainer == true
	finding := {
		"message": sprintf("%s allow privileged containers", [input.subject.address]),
		"path": ["allowPrivilegedContainer"],
	}
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	not other.config.spec.privileged == true
}
