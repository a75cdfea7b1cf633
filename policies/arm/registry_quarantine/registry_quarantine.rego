# METADATA
# title: Container registries hold images back until they are checked
# description: Checks that the quarantine of registries is on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-ARM-0183
#   severity: low
#   topic: image-checks
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "images are checked before they are used"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "known holes are found"}
#   does_not_show: which checks run
#   remediation: "Set `properties.policies.quarantinePolicy.status` to `enabled`."
package policies.arm.registry_quarantine

import data.policies.lib.azure

deny contains finding if {
	not _held
	finding := {
		"message": sprintf("%s hands out unchecked images", [input.subject.address]),
		"path": ["properties", "policies", "quarantinePolicy", "status"],
	}
}

_held if azure.enabled(input.subject.config.properties.policies.quarantinePolicy.status)
