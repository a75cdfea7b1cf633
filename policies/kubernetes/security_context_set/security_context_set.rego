# METADATA
# title: Containers have a security context
# description: >-
#   Checks that each container has a `securityContext` of its own or of its pod with at least one setting. Without
#   one it runs with the defaults of its image and of the runtime, which are made to work everywhere.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0261
#   severity: low
#   topic: security-context
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the rights of containers are stated and can be reviewed"}
#   does_not_show: "what the settings are"
#   remediation: >-
#     Add a `securityContext` with `runAsNonRoot`, `allowPrivilegeEscalation: false` and `capabilities.drop`.
package policies.kubernetes.security_context_set

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _hardened(container.config)
	not _hardened(input.subject.views.pod.spec)
	finding := {
		"message": sprintf("%s runs container `%s` without a security context", [input.subject.address, container.name]),
		"path": array.concat(container.path, []),
	}
}

_hardened(secured) if count(secured.securityContext) > 0
