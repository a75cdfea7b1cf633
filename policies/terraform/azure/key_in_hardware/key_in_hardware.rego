# METADATA
# title: Keys are kept in hardware
# description: Checks that keys in key vaults are kept in a hardware security module.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
# custom:
#   id: ANX-TF-AZURE-0107
#   severity: low
#   topic: key-management
#   subjects: [azurerm_key_vault_key]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys cannot leave the hardware"}
#   - {id: A.5.17, strength: supports, rationale: "secrets are looked after"}
#   does_not_show: who may use the keys
#   remediation: >-
#     Set `key_type = "RSA-HSM"` or `"EC-HSM"`.
package policies.terraform.azure.key_in_hardware

import data.policies.lib.azure

deny contains finding if {
	not _hardware
	finding := {"message": sprintf("%s is kept in software", [input.subject.address]), "path": ["key_type"]}
}

_hardware if azure.one_of(input.subject.config.key_type, {"rsa-hsm", "ec-hsm"})
