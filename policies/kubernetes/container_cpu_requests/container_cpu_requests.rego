# METADATA
# title: Containers request CPU
# description: >-
#   Checks that each container, or its pod as a whole, has a request of CPU. Without a request the scheduler does
#   not know what the container needs, and puts too many on one node.
# related_resources:
# - https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
# custom:
#   id: ANX-K8S-0232
#   severity: low
#   topic: resource-requests
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "what a container needs is planned for"}
#   does_not_show: "that the value fits the load, or that the cluster has the capacity for all"
#   remediation: Set `resources.requests.cpu` on the container.
package policies.kubernetes.container_cpu_requests

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type != "ephemeral"
	not _bounded(container.config)
	not _bounded(input.subject.views.pod.spec)
	not is_array(object.get(container.config, ["resources", "requests"], {}))
	finding := {
		"message": sprintf("%s runs container `%s` without a request of CPU", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["resources", "requests", "cpu"]),
	}
}

_bounded(owner) if owner.resources.requests.cpu
