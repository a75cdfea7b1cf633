# METADATA
# title: Base images are named by digest
# description: >-
#   Checks that each stage whose base image has a tag with a version names its digest, too. Such a tag can still be
#   moved in its registry, and the same Dockerfile then builds on other software.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#pin-base-image-versions
# custom:
#   id: ANX-DOCKER-0112
#   severity: low
#   topic: image-pinning
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that images are built on is named exactly"}
#   - {id: A.5.21, strength: supports, rationale: "what suppliers of images give cannot be exchanged unnoticed"}
#   does_not_show: "that the image was checked before its digest was taken, or that the digest is renewed for fixes"
#   remediation: >-
#     Add the digest, as in `FROM node:22.11.0-bookworm@sha256:...`, and let a bot renew it.
package policies.dockerfile.base_images_by_digest

import data.policies.lib.images

# A tag that moves by design is another matter; see ANX-DOCKER-0002.
applies if {
	not input.subject.config.from.stage
	images.resolved(input.subject.config.from.image)
	images.pinned(input.subject.config.from.image)
	input.subject.config.from.image.reference != "scratch"
}

deny contains finding if {
	image := input.subject.config.from.image
	not image.digest
	finding := {
		"message": sprintf("%s is built from `%s`, which has no digest", [input.subject.address, image.reference]),
		"path": [],
	}
}
