# METADATA
# title: Virtual networks have a DDoS protection plan
# description: Checks that virtual networks are covered by a DDoS protection plan.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
# - https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview
# custom:
#   id: ANX-TF-AZURE-0083
#   severity: low
#   topic: network-exposure
#   subjects: [azurerm_virtual_network]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "floods are taken off before the network"}
#   - {id: A.8.14, strength: supports, rationale: "the service stays reachable"}
#   - {id: A.8.21, strength: supports, rationale: "the network service is protected"}
#   does_not_show: that public addresses stand in the network
#   remediation: "Add `ddos_protection_plan { enable = true }`."
package policies.terraform.azure.network_ddos_protection

import data.policies.lib.values

deny contains finding if {
	not _protected
	finding := {
		"message": sprintf("%s has no DDoS protection", [input.subject.address]),
		"path": ["ddos_protection_plan", 0, "enable"],
	}
}

_protected if values.is_true(input.subject.config.ddos_protection_plan[0].enable)
