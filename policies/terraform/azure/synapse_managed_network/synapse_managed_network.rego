# METADATA
# title: Synapse workspaces have a managed network
# description: Checks that Synapse workspaces stand in a managed virtual network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces
# custom:
#   id: ANX-TF-AZURE-0230
#   severity: medium
#   topic: network-exposure
#   subjects: [azurerm_synapse_workspace]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "computing stands in a network of its own"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data is not offered to everyone"}
#   does_not_show: which endpoints exist
#   remediation: "Set `managed_virtual_network_enabled = true`."
package policies.terraform.azure.synapse_managed_network

import data.policies.lib.values

deny contains finding if {
	not _own
	finding := {
		"message": sprintf("%s has no network of its own", [input.subject.address]),
		"path": ["managed_virtual_network_enabled"],
	}
}

_own if values.is_true(input.subject.config.managed_virtual_network_enabled)
