# METADATA
# title: Images that jobs run in are pinned to a digest
# description: >-
#   Checks that the images of jobs and of their services are named by a digest. A tag can be moved to another image,
#   which then runs with the source, the variables and the token of the job.
# related_resources:
# - https://docs.gitlab.com/ci/docker/using_docker_images/
# - https://docs.gitlab.com/ci/pipeline_security/
# custom:
#   id: ANX-GLCI-0001
#   severity: low
#   topic: image-pinning
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that builds run in is named by content"}
#   does_not_show: that the image was reviewed, and what the job downloads; see ANX-GLCI-0018 for tags that move
#   remediation: Name the image with its digest, as in `debian:12@sha256:...`.
package policies.gitlab_ci.images_pinned

import data.policies.lib.images

applies if count(_images) > 0

deny contains finding if {
	some image in _images
	not image.digest
	finding := {
		"message": sprintf("%s runs the image %s, which can change", [input.subject.address, image.reference]),
		"path": image.path,
	}
}

# An image without a version is told by ANX-GLCI-0018, and one of `default` is judged there.
_images contains image if {
	image := input.subject.views.image
	image.inherited == false
	images.resolved(image)
	images.pinned(image)
}

_images contains image if {
	some image in input.subject.views.services
	images.resolved(image)
	images.pinned(image)
}
