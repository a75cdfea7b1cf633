# METADATA
# title: Container registries are spread over zones
# description: Checks that registries are zone redundant.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0187
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the registry survives the loss of a zone"}
#   does_not_show: other regions
#   remediation: "Set `zone_redundancy_enabled = true`."
package policies.terraform.azure.registry_zone_redundant

import data.policies.lib.values

deny contains finding if {
	not _spread
	finding := {
		"message": sprintf("%s stands in one zone", [input.subject.address]),
		"path": ["zone_redundancy_enabled"],
	}
}

_spread if values.is_true(input.subject.config.zone_redundancy_enabled)
