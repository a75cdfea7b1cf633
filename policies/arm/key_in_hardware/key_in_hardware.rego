# METADATA
# title: Keys are kept in hardware
# description: Checks that keys in key vaults are kept in a hardware security module.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
# custom:
#   id: ANX-ARM-0107
#   severity: low
#   topic: key-management
#   subjects: [microsoft.keyvault/vaults/keys]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys cannot leave the hardware"}
#   - {id: A.5.17, strength: supports, rationale: "secrets are looked after"}
#   does_not_show: who may use the keys
#   remediation: "Set `properties.kty` to `RSA-HSM` or `EC-HSM`."
package policies.arm.key_in_hardware

import data.policies.lib.azure

deny contains finding if {
	not _hardware
	finding := {"message": sprintf("%s is kept in software", [input.subject.address]), "path": ["properties", "kty"]}
}

_hardware if azure.one_of(input.subject.config.properties.kty, {"rsa-hsm", "ec-hsm"})
