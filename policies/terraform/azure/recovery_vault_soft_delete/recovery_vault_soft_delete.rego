# METADATA
# title: Deleted backups can be brought back
# description: >-
#   Checks that soft delete of a Recovery Services vault is not off. Whoever breaks in often removes the backups
#   first.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/recovery_services_vault
# - https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud
# custom:
#   id: ANX-TF-AZURE-0297
#   severity: high
#   topic: db-backup
#   subjects: [azurerm_recovery_services_vault]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups survive their deletion"}
#   - {id: A.8.14, strength: supports, rationale: "services can be restored"}
#   - {id: A.8.7, strength: supports, rationale: "extortion by encryption does not reach the backups"}
#   does_not_show: that a restoration was tried
#   remediation: Remove `soft_delete_enabled = false`.
package policies.terraform.azure.recovery_vault_soft_delete

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s lets backups be deleted at once", [input.subject.address]),
		"path": ["soft_delete_enabled"],
	}
}

_unsafe if values.is_false(input.subject.config.soft_delete_enabled)
