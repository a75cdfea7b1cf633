# METADATA
# title: Machines are backed up
# description: Checks that machines are covered by Azure Backup.
# related_resources:
# - https://learn.microsoft.com/azure/backup/backup-azure-vms-introduction
# custom:
#   id: ANX-TF-AZURE-0151
#   severity: low
#   topic: machine-backup
#   subjects: [azurerm_virtual_machine, azurerm_linux_virtual_machine, azurerm_windows_virtual_machine]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "the machine is backed up"}
#   does_not_show: that restoring was tried
#   remediation: "Add an `azurerm_backup_protected_vm` for the machine."
package policies.terraform.azure.machines_backed_up

deny contains finding if {
	not _backed_up
	finding := {"message": sprintf("%s is not backed up", [input.subject.address]), "path": []}
}

_backed_up if input.related.azurerm_backup_protected_vm
