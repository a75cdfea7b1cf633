# METADATA
# title: Images of services are pinned
# description: >-
#   Checks that each service which is not built here names its image by a digest, or by a tag that does not move by
#   design, as `latest` does. With a moving tag the same file starts other software tomorrow, without a change that
#   anyone reviewed. Images named by a variable do not count.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#image
# custom:
#   id: ANX-COMPOSE-0002
#   severity: medium
#   topic: image-pinning
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that is installed is named by version"}
#   does_not_show: "that a version tag is never overwritten in its registry; only a digest rules that out"
#   remediation: Name the version in `image`, best with its digest, as in `postgres:16.4-bookworm@sha256:...`.
package policies.compose.images_pinned

import data.policies.lib.images

# What is built here is named, not fetched.
applies if {
	not input.subject.config.build
	images.resolved(input.subject.views.image)
}

deny contains finding if {
	image := input.subject.views.image
	not images.pinned(image)
	finding := {
		"message": sprintf("%s runs an image that %s", [input.subject.address, images.reason(image)]),
		"path": ["image"],
	}
}
