# METADATA
# title: Images are checked against their registry
# description: >-
#   Checks that each container whose image is named by a tag has `imagePullPolicy: Always`. Otherwise a node keeps
#   starting an old copy after the image was mended, and pods use private images without credentials.
# related_resources:
# - https://kubernetes.io/docs/concepts/containers/images/
# custom:
#   id: ANX-K8S-0266
#   severity: low
#   topic: image-pull-policy
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "nodes run the image that the registry has now"}
#   - {id: A.8.8, strength: supports, rationale: "mended images reach all nodes"}
#   does_not_show: "that the image is the one that was tested; see ANX-K8S-0267"
#   remediation: >-
#     Set `imagePullPolicy: Always`, or name the image by its digest.
package policies.kubernetes.image_pull_policy_always

import data.policies.lib.containers

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	container.type != "ephemeral"
	not container.image.digest
	not _pulled(container)
	finding := {
		"message": sprintf("%s does not always pull the image of container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["imagePullPolicy"]),
	}
}

_pulled(container) if container.config.imagePullPolicy == "Always"

# The default for an image without a tag, or with this one.
_pulled(container) if {
	not container.config.imagePullPolicy
	object.get(container, ["image", "tag"], "latest") == "latest"
}
