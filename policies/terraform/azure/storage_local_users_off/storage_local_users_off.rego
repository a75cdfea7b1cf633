# METADATA
# title: Storage accounts have no local users
# description: >-
#   Checks that storage accounts do not keep users of their own for SFTP. Such users have passwords outside the
#   directory, without its controls.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/localusers
# custom:
#   id: ANX-TF-AZURE-0013
#   severity: low
#   topic: local-authentication
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "people sign in with their directory account"}
#   - {id: A.5.17, strength: supports, rationale: "fewer shared secrets are in use"}
#   does_not_show: who signs in through the directory
#   remediation: "Set `local_user_enabled = false`."
package policies.terraform.azure.storage_local_users_off

import data.policies.lib.values

deny contains finding if {
	not _off
	finding := {
		"message": sprintf("%s may have local users", [input.subject.address]),
		"path": ["local_user_enabled"],
	}
}

_off if values.is_false(input.subject.config.local_user_enabled)
