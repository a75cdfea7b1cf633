# METADATA
# title: Containers have resource limits
# description: >-
#   Checks that each container, or its pod as a whole, limits the CPU and the memory that it may use. Without a limit
#   one faulty or attacked container takes its neighbours on the node down with it, and capacity cannot be planned.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
# custom:
#   id: ANX-K8S-0005
#   severity: medium
#   topic: resource-limits
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "the use of CPU and memory is bounded for each container"}
#   does_not_show: "that the limits fit the load, or that the cluster has the capacity for all of them"
#   parameters:
#     required: {default: [cpu, memory], description: "Resources to limit: cpu, memory, ephemeral-storage."}
#   remediation: Set `resources.limits` with `cpu` and `memory` on the container.
package policies.kubernetes.container_resource_limits

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	container.type != "ephemeral"
	containers.complete(container)
	missing := {resource |
		some resource in data.parameters["ANX-K8S-0005"].required
		not _limited(container.config, resource)
		not _limited(input.subject.views.pod.spec, resource)
	}
	count(missing) > 0
	finding := {
		"message": sprintf(
			"%s runs container `%s` without a limit for %s",
			[input.subject.address, container.name, concat(" and ", missing)],
		),
		"path": container.path,
	}
}

_limited(bounded, resource) if {
	resource == "cpu"
	bounded.resources.limits.cpu
}

_limited(bounded, resource) if {
	resource == "memory"
	bounded.resources.limits.memory
}

_limited(bounded, resource) if {
	resource == "ephemeral-storage"
	bounded.resources.limits["ephemeral-storage"]
}
