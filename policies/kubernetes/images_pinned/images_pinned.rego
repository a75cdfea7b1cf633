# METADATA
# title: Images of containers are pinned
# description: >-
#   Checks that each container names its image by a digest, or by a tag that does not move by design, as `latest` does.
#   With a moving tag the same manifest starts other software tomorrow, without a change that anyone reviewed.
# related_resources:
# - https://kubernetes.io/docs/concepts/containers/images/
# custom:
#   id: ANX-K8S-0006
#   severity: medium
#   topic: image-pinning
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that is installed is named by version"}
#   - {id: A.8.32, strength: supports, rationale: "another version needs a change of the manifest"}
#   does_not_show: "that a version tag is never overwritten in its registry; only a digest rules that out"
#   remediation: Name the version in `image`, best with its digest, as in `registry.example/web:1.4.2@sha256:...`.
package policies.kubernetes.images_pinned

import data.policies.lib.images

deny contains finding if {
	some container in input.subject.views.containers
	images.resolved(container.image)
	not images.pinned(container.image)
	finding := {
		"message": sprintf(
			"%s runs container `%s` with an image that %s",
			[input.subject.address, container.name, images.reason(container.image)],
		),
		"path": array.concat(container.path, ["image"]),
	}
}
