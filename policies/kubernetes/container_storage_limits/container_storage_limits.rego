# METADATA
# title: Containers have a limit of ephemeral storage
# description: >-
#   Checks that each container with limits, its own or those of its pod, has one of ephemeral storage. Without it logs
#   and temporary files of one container fill the disk of the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
# custom:
#   id: ANX-K8S-0233
#   severity: low
#   topic: resource-limits
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "what a container may use is bounded"}
#   does_not_show: >-
#     that a container has limits, see ANX-K8S-0005 and ANX-K8S-0230; that the value fits the load, or that the cluster
#     has the capacity for all
#   remediation: Set `resources.limits.ephemeral-storage` on the container.
package policies.kubernetes.container_storage_limits

import data.policies.lib.containers

# What has no limit at all is reported for its memory and its CPU; see ANX-K8S-0005 and ANX-K8S-0230.
applies if {
	some container in input.subject.views.containers
	_limited(container)
}

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	_limited(container)
	not _bounded(container.config)
	not _bounded(input.subject.views.pod.spec)
	finding := {
		"message": sprintf("%s runs container `%s` without a limit of ephemeral-storage", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["resources", "limits", "ephemeral-storage"]),
	}
}

_bounded(owner) if owner.resources.limits["ephemeral-storage"]

_limited(container) if count(container.config.resources.limits) > 0

_limited(container) if {
	container.type != "ephemeral"
	count(input.subject.views.pod.spec.resources.limits) > 0
}
