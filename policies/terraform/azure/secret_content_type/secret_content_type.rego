# METADATA
# title: Secrets say what they are
# description: >-
#   Checks that secrets in key vaults have a content type, so that renewal and clean-up know what they hold.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/secrets
# custom:
#   id: ANX-TF-AZURE-0106
#   severity: low
#   topic: key-management
#   subjects: [azurerm_key_vault_secret]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "what a secret is for is written down"}
#   does_not_show: that the description is right
#   remediation: "Set `content_type`."
package policies.terraform.azure.secret_content_type

import data.policies.lib.azure

deny contains finding if {
	not _described
	finding := {"message": sprintf("%s does not say what it is", [input.subject.address]), "path": ["content_type"]}
}

_described if azure.given(input.subject.config.content_type)
