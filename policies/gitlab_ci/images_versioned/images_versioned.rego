# METADATA
# title: Images that jobs run in have a version
# description: >-
#   Checks that container images have a tag that says which version they are, or a digest. `latest` and the like, or no
#   tag at all, take whatever was published last, so that a build differs from one day to the next.
# related_resources:
# - https://docs.gitlab.com/ci/docker/using_docker_images/
# - https://docs.gitlab.com/ci/pipeline_security/
# custom:
#   id: ANX-GLCI-0018
#   severity: medium
#   topic: image-pinning
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: supports, rationale: "the software that builds run in comes in a chosen version"}
#   does_not_show: that the tag cannot be moved; see ANX-GLCI-0001
#   remediation: Name the image with its version, as in `debian:12.11`, and better with its digest.
package policies.gitlab_ci.images_versioned

import data.policies.lib.images

applies if count(_images) > 0

deny contains finding if {
	some image in _images
	not images.pinned(image)
	finding := {
		"message": sprintf("%s runs the image %s, which %s", [input.subject.address, image.repository, images.reason(image)]),
		"path": image.path,
	}
}

# An image of `default` is judged there.
_images contains image if {
	image := input.subject.views.image
	image.inherited == false
	images.resolved(image)
}

_images contains image if {
	some image in input.subject.views.services
	images.resolved(image)
}
