# METADATA
# title: Machines are tied to a network interface
# description: Checks that machines name their network interface, so that the rules of its subnet apply.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# custom:
#   id: ANX-TF-AZURE-0152
#   severity: low
#   topic: network-segmentation
#   subjects: [azurerm_virtual_machine, azurerm_linux_virtual_machine, azurerm_windows_virtual_machine]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "the machine stands in a network of its own"}
#   - {id: A.8.20, strength: supports, rationale: "rules apply to it"}
#   does_not_show: which rules apply
#   remediation: "Set `network_interface_ids`."
package policies.terraform.azure.machines_in_network

import data.policies.lib.azure

deny contains finding if {
	not _tied
	finding := {
		"message": sprintf("%s is tied to no network", [input.subject.address]),
		"path": ["network_interface_ids"],
	}
}

_tied if azure.given(input.subject.config.network_interface_ids)
