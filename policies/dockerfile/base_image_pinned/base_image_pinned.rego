# METADATA
# title: Base images are pinned
# description: >-
#   Checks that each stage names its base image by a digest, or by a tag that does not move by design, as `latest` does.
#   With a moving tag the same Dockerfile builds other software tomorrow, without a change that anyone reviewed. Stages
#   built from `scratch`, from another stage or from an image named by a variable do not count.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#pin-base-image-versions
# custom:
#   id: ANX-DOCKER-0002
#   severity: medium
#   topic: image-pinning
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that images are built on is named by version"}
#   - {id: A.5.21, strength: supports, rationale: "what is taken from suppliers of images is chosen on purpose"}
#   does_not_show: "that a version tag is never overwritten in its registry; only a digest rules that out"
#   remediation: Name the version in `FROM`, best with its digest, as in `FROM node:22.11.0-bookworm@sha256:...`.
package policies.dockerfile.base_image_pinned

import data.policies.lib.images

applies if {
	not input.subject.config.from.stage
	images.resolved(input.subject.config.from.image)
	input.subject.config.from.image.reference != "scratch"
}

deny contains finding if {
	image := input.subject.config.from.image
	not images.pinned(image)
	finding := {
		"message": sprintf("%s is built from `%s`, which %s", [
			input.subject.address,
			image.reference,
			images.reason(image),
		]),
		"path": [],
	}
}
