# METADATA
# title: Key vaults are not reachable from public networks
# description: Checks that the public address of key vaults is off, or closed but for named networks.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# custom:
#   id: ANX-ARM-0102
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.keyvault/vaults]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the vault has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "keys are kept apart"}
#   does_not_show: who holds roles
#   remediation: "Set `properties.publicNetworkAccess` to `Disabled`."
package policies.arm.key_vault_public_network_off

import data.policies.lib.azure

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

_inside if azure.disabled(input.subject.config.properties.publicNetworkAccess)

_inside if azure.one_of(input.subject.config.properties.networkAcls.defaultAction, {"deny"})
