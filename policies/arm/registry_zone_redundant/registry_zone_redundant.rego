# METADATA
# title: Container registries are spread over zones
# description: Checks that registries are zone redundant.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-ARM-0187
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.containerregistry/registries, microsoft.containerregistry/registries/replications]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the registry survives the loss of a zone"}
#   does_not_show: other regions
#   remediation: "Set `properties.zoneRedundancy` to `Enabled`."
package policies.arm.registry_zone_redundant

import data.policies.lib.azure

deny contains finding if {
	not _spread
	finding := {
		"message": sprintf("%s stands in one zone", [input.subject.address]),
		"path": ["properties", "zoneRedundancy"],
	}
}

_spread if azure.enabled(input.subject.config.properties.zoneRedundancy)
