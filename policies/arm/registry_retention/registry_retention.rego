# METADATA
# title: Container registries remove untagged images
# description: Checks that untagged images are removed after a time.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-ARM-0185
#   severity: low
#   topic: image-retention
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.10, strength: supports, rationale: "images that nobody needs are removed"}
#   - {id: A.8.9, strength: supports, rationale: "the time is written down"}
#   does_not_show: tagged images that are old
#   remediation: "Set `properties.policies.retentionPolicy.status` to `enabled`."
package policies.arm.registry_retention

import data.policies.lib.azure

deny contains finding if {
	not _removes
	finding := {
		"message": sprintf("%s keeps untagged images for ever", [input.subject.address]),
		"path": ["properties", "policies", "retentionPolicy", "status"],
	}
}

_removes if azure.enabled(input.subject.config.properties.policies.retentionPolicy.status)
