# METADATA
# title: Container registries remove untagged images
# description: Checks that untagged images are removed after a time.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# custom:
#   id: ANX-TF-AZURE-0185
#   severity: low
#   topic: image-retention
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.10, strength: supports, rationale: "images that nobody needs are removed"}
#   - {id: A.8.9, strength: supports, rationale: "the time is written down"}
#   does_not_show: tagged images that are old
#   remediation: "Set `retention_policy_in_days` (a `retention_policy` block before azurerm 4)."
package policies.terraform.azure.registry_retention

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _removes
	finding := {
		"message": sprintf("%s keeps untagged images for ever", [input.subject.address]),
		"path": ["retention_policy_in_days"],
	}
}

_removes if azure.at_least(input.subject.config.retention_policy_in_days, 1)

_removes if values.is_true(input.subject.config.retention_policy[0].enabled)
