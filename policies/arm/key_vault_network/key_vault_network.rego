# METADATA
# title: Key vaults refuse networks by default
# description: >-
#   Checks that network rules of key vaults deny what they do not name, or that the public address is off. A stolen token is
#   otherwise enough to read secrets from anywhere.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# - https://learn.microsoft.com/azure/key-vault/general/network-security
# custom:
#   id: ANX-ARM-0101
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.keyvault/vaults]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named networks reach the vault"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "keys are kept apart"}
#   does_not_show: who holds roles
#   remediation: >-
#     Set `properties.networkAcls.defaultAction` to `Deny`, or `properties.publicNetworkAccess` to `Disabled`.
package policies.arm.key_vault_network

import data.policies.lib.azure

deny contains finding if {
	not _closed
	finding := {
		"message": sprintf("%s is open to all networks", [input.subject.address]),
		"path": ["properties", "networkAcls", "defaultAction"],
	}
}

_closed if azure.one_of(input.subject.config.properties.networkAcls.defaultAction, {"deny"})

_closed if azure.disabled(input.subject.config.properties.publicNetworkAccess)
