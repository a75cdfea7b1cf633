# METADATA
# title: Configuration stores cannot be purged
# description: Checks that configuration stores that were deleted can be brought back.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appconfiguration/configurationstores
# custom:
#   id: ANX-TF-AZURE-0205
#   severity: medium
#   topic: key-recovery
#   subjects: [azurerm_app_configuration]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted configuration can be brought back"}
#   does_not_show: who may delete
#   remediation: "Set `purge_protection_enabled = true`."
package policies.terraform.azure.app_configuration_recoverable

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s can be purged", [input.subject.address]), "path": ["purge_protection_enabled"]}
}

_kept if values.is_true(input.subject.config.purge_protection_enabled)
