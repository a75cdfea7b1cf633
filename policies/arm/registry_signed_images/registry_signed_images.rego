# METADATA
# title: Container registries take signed images
# description: Checks that content trust of registries is on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-content-trust
# custom:
#   id: ANX-ARM-0184
#   severity: low
#   topic: image-checks
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "images can be signed"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "known holes are found"}
#   does_not_show: that clusters verify signatures
#   remediation: "Set `properties.policies.trustPolicy.status` to `enabled`."
package policies.arm.registry_signed_images

import data.policies.lib.azure

deny contains finding if {
	not _signed
	finding := {
		"message": sprintf("%s does not take signatures", [input.subject.address]),
		"path": ["properties", "policies", "trustPolicy", "status"],
	}
}

_signed if azure.enabled(input.subject.config.properties.policies.trustPolicy.status)
