# METADATA
# title: Container registries hold images back until they are checked
# description: Checks that the quarantine of registries is on.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0183
#   severity: low
#   topic: image-checks
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.19, strength: demonstrates, rationale: "images are checked before they are used"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.8, strength: supports, rationale: "known holes are found"}
#   does_not_show: which checks run
#   remediation: "Set `quarantine_policy_enabled = true`."
package policies.terraform.azure.registry_quarantine

import data.policies.lib.values

deny contains finding if {
	not _held
	finding := {
		"message": sprintf("%s hands out unchecked images", [input.subject.address]),
		"path": ["quarantine_policy_enabled"],
	}
}

_held if values.is_true(input.subject.config.quarantine_policy_enabled)
