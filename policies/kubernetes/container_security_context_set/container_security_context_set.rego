# METADATA
# title: Containers have a security context of their own
# description: >-
#   Checks that each container has a `securityContext`. Dropped capabilities, a read-only root filesystem and the
#   ban on gaining privileges can be set there only.
# related_resources:
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0262
#   severity: low
#   topic: security-context
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "containers run with the hardened setting"}
#   does_not_show: "what the settings are"
#   remediation: Add a `securityContext` to the container.
package policies.kubernetes.container_security_context_set

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type != "ephemeral"
	not container.config.securityContext
	finding := {
		"message": sprintf("%s runs container `%s` without a security context of its own", [input.subject.address, container.name]),
		"path": array.concat(container.path, []),
	}
}
