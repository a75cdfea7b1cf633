# METADATA
# title: Secrets have an expiry date
# description: >-
#   Checks that secrets in key vaults have an expiry date. A secret without one tends to stay in use after
#   people have left.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/secrets
# - https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
# custom:
#   id: ANX-ARM-0105
#   severity: medium
#   topic: kms-key-rotation
#   subjects: [microsoft.keyvault/vaults/secrets]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "secrets have an end"}
#   - {id: A.8.24, strength: supports, rationale: "renewal is planned"}
#   - {id: A.8.5, strength: supports, rationale: "old secrets stop working"}
#   does_not_show: that secrets are renewed in time
#   remediation: "Set `properties.attributes.exp`."
package policies.arm.secret_expires

import data.policies.lib.azure

deny contains finding if {
	not _ends
	finding := {
		"message": sprintf("%s never expires", [input.subject.address]),
		"path": ["properties", "attributes", "exp"],
	}
}

_ends if azure.at_least(input.subject.config.properties.attributes.exp, 1)
