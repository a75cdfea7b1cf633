# METADATA
# title: Deleted backups of disks and databases can be brought back
# description: >-
#   Checks that `soft_delete` of a backup vault is not off. Whoever breaks in often removes the backups first.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/data_protection_backup_vault
# - https://learn.microsoft.com/azure/backup/backup-azure-enhanced-soft-delete-about
# custom:
#   id: ANX-TF-AZURE-0327
#   severity: high
#   topic: db-backup
#   subjects: [azurerm_data_protection_backup_vault]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups survive their deletion"}
#   - {id: A.8.14, strength: supports, rationale: "services can be restored"}
#   does_not_show: that a restoration was tried
#   remediation: Remove `soft_delete = "Off"`.
package policies.terraform.azure.backup_vault_soft_delete

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s lets backups be deleted at once", [input.subject.address]),
		"path": ["soft_delete"],
	}
}

_unsafe if input.subject.config.soft_delete in {"Off"}
