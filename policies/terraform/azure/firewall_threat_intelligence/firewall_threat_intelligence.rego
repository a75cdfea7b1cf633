# METADATA
# title: Firewalls block known bad addresses
# description: Checks that threat intelligence of Azure Firewall denies instead of only telling.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/azurefirewalls
# - https://learn.microsoft.com/azure/firewall/threat-intel
# custom:
#   id: ANX-TF-AZURE-0080
#   severity: medium
#   topic: network-filtering
#   subjects: [azurerm_firewall, azurerm_firewall_policy]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "known bad addresses are blocked"}
#   - {id: A.8.23, strength: supports, rationale: "connections to bad sites are refused"}
#   - {id: A.8.22, strength: supports, rationale: "the network is guarded"}
#   does_not_show: which other rules exist
#   remediation: >-
#     Set `threat_intel_mode = "Deny"`.
package policies.terraform.azure.firewall_threat_intelligence

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_firewall"
	not _blocks
	finding := {
		"message": sprintf("%s does not block known bad addresses", [input.subject.address]),
		"path": ["threat_intel_mode"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_firewall_policy"
	not _policy_blocks
	finding := {
		"message": sprintf("%s does not block known bad addresses", [input.subject.address]),
		"path": ["threat_intelligence_mode"],
	}
}

_blocks if azure.one_of(input.subject.config.threat_intel_mode, {"deny"})

_policy_blocks if azure.one_of(input.subject.config.threat_intelligence_mode, {"deny"})
