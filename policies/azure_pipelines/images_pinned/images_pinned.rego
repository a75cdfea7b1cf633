# METADATA
# title: Images that jobs run in are pinned to a digest
# description: >-
#   Checks that container images of the pipeline and its jobs are named by a digest. A tag can be moved to another
#   image, which then runs with the source and the secrets of the job.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/container-phases
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/resources-containers-container
# custom:
#   id: ANX-AZP-0001
#   severity: low
#   topic: image-pinning
#   subjects: [azure_pipelines.pipeline, azure_pipelines.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: demonstrates, rationale: "the software that builds run in is named by content"}
#   does_not_show: that the image was reviewed, and what the job downloads; see ANX-AZP-0021 for tags that move
#   remediation: Name the image with its digest, as in `debian:12@sha256:...`.
package policies.azure_pipelines.images_pinned

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

# An image without a version is told by ANX-AZP-0021.
_images contains image if {
	some image in input.subject.views.images
	images.resolved(image)
	images.pinned(image)
}
