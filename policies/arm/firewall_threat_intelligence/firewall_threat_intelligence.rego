# METADATA
# title: Firewalls block known bad addresses
# description: Checks that threat intelligence of Azure Firewall denies instead of only telling.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/azurefirewalls
# - https://learn.microsoft.com/azure/firewall/threat-intel
# custom:
#   id: ANX-ARM-0080
#   severity: medium
#   topic: network-filtering
#   subjects: [microsoft.network/azurefirewalls, microsoft.network/firewallpolicies]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "known bad addresses are blocked"}
#   - {id: A.8.23, strength: supports, rationale: "connections to bad sites are refused"}
#   - {id: A.8.22, strength: supports, rationale: "the network is guarded"}
#   does_not_show: which other rules exist
#   remediation: "Set `properties.threatIntelMode` to `Deny`."
package policies.arm.firewall_threat_intelligence

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.network/azurefirewalls"
	not _blocks
	finding := {
		"message": sprintf("%s does not block known bad addresses", [input.subject.address]),
		"path": ["properties", "threatIntelMode"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.network/firewallpolicies"
	not _blocks
	finding := {
		"message": sprintf("%s does not block known bad addresses", [input.subject.address]),
		"path": ["properties", "threatIntelMode"],
	}
}

_blocks if azure.one_of(input.subject.config.properties.threatIntelMode, {"deny"})
