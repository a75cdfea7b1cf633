# METADATA
# title: Images that jobs run in have a version
# description: >-
#   Checks that container images have a tag that says which version they are, or a digest. `latest` and the like, or no
#   tag at all, take whatever was published last, so that a build differs from one day to the next.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/container-phases
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/resources-containers-container
# custom:
#   id: ANX-AZP-0021
#   severity: medium
#   topic: image-pinning
#   subjects: [azure_pipelines.pipeline, azure_pipelines.job]
#   controls:
#   - {id: A.5.21, strength: supports, rationale: "foreign build components are fixed to a chosen version"}
#   - {id: A.8.19, strength: supports, rationale: "the software that builds run in comes in a chosen version"}
#   does_not_show: that the tag cannot be moved; see ANX-AZP-0001
#   remediation: Name the image with its version, as in `debian:12.11`, and better with its digest.
package policies.azure_pipelines.images_versioned

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

_images contains image if {
	some image in input.subject.views.images
	images.resolved(image)
}
