# METADATA
# title: Synapse workspaces keep data from leaking out
# description: Checks that connections out of Synapse workspaces are limited to approved directories.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces
# custom:
#   id: ANX-TF-AZURE-0231
#   severity: medium
#   topic: data-exfiltration
#   subjects: [azurerm_synapse_workspace]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "data can only flow to named places"}
#   - {id: A.8.20, strength: supports, rationale: "connections are limited"}
#   does_not_show: which places are approved
#   remediation: "Set `data_exfiltration_protection_enabled = true`."
package policies.terraform.azure.synapse_exfiltration_protection

import data.policies.lib.values

deny contains finding if {
	not _limited
	finding := {
		"message": sprintf("%s lets data flow anywhere", [input.subject.address]),
		"path": ["data_exfiltration_protection_enabled"],
	}
}

_limited if values.is_true(input.subject.config.data_exfiltration_protection_enabled)
