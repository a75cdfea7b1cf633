# METADATA
# title: Backups cannot be changed
# description: >-
#   Checks that a vault for backups is immutable. Whoever breaks in often removes or shortens the backups first.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/recovery_services_vault
# - https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept
# custom:
#   id: ANX-TF-AZURE-0326
#   severity: low
#   topic: db-backup
#   subjects: [azurerm_recovery_services_vault, azurerm_data_protection_backup_vault]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups cannot be changed or removed before their time"}
#   - {id: A.5.33, strength: supports, rationale: "records are protected from loss"}
#   does_not_show: that a restoration was tried
#   remediation: Set `immutability = "Unlocked"`, and `"Locked"` once it has been tried.
package policies.terraform.azure.recovery_vault_immutable

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s lets backups be changed", [input.subject.address]),
		"path": ["immutability"],
	}
}

_kept if input.subject.config.immutability in {"Locked", "Unlocked"}
