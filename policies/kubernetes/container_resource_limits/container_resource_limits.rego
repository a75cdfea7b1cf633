# METADATA
# title: Containers have a limit of memory
# description: >-
#   Checks that each container, or its pod as a whole, has a limit of memory. Without a limit one faulty or attacked
#   container takes its neighbours on the node down with it.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
# custom:
#   id: ANX-K8S-0005
#   severity: medium
#   topic: resource-limits
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "what a container may use is bounded"}
#   does_not_show: "that the value fits the load, or that the cluster has the capacity for all"
#   remediation: Set `resources.limits.memory` on the container.
package policies.kubernetes.container_resource_limits

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type != "ephemeral"
	not _bounded(container.config)
	not _bounded(input.subject.views.pod.spec)
	finding := {
		"message": sprintf("%s runs container `%s` without a limit of memory", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["resources", "limits", "memory"]),
	}
}

_bounded(owner) if owner.resources.limits.memory
