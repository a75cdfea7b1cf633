# METADATA
# title: Keys have an expiry date
# description: Checks that keys in key vaults have an expiry date. A key without one tends to stay in use for ever.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
# - https://learn.microsoft.com/azure/key-vault/keys/about-keys
# custom:
#   id: ANX-ARM-0104
#   severity: medium
#   topic: kms-key-rotation
#   subjects: [microsoft.keyvault/vaults/keys]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "keys have an end"}
#   - {id: A.5.17, strength: supports, rationale: "renewal is planned"}
#   does_not_show: that keys are renewed in time
#   remediation: "Set `properties.attributes.exp`."
package policies.arm.key_expires

import data.policies.lib.azure

deny contains finding if {
	not _ends
	finding := {
		"message": sprintf("%s never expires", [input.subject.address]),
		"path": ["properties", "attributes", "exp"],
	}
}

_ends if azure.at_least(input.subject.config.properties.attributes.exp, 1)

_ends if azure.given(input.subject.config.properties.rotationPolicy.attributes.expiryTime)
