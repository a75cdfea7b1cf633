# METADATA
# title: Key vaults are not reachable from public networks
# description: Checks that the public address of key vaults is off, or closed but for named networks.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
# custom:
#   id: ANX-TF-AZURE-0102
#   severity: medium
#   topic: network-exposure
#   subjects: [azurerm_key_vault]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the vault has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "keys are kept apart"}
#   does_not_show: who holds roles
#   remediation: "Set `public_network_access_enabled = false`."
package policies.terraform.azure.key_vault_public_network_off

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

_inside if values.is_false(input.subject.config.public_network_access_enabled)

_inside if azure.one_of(input.subject.config.network_acls[0].default_action, {"deny"})
