# METADATA
# title: Deleted backups can be brought back
# description: >-
#   Checks that soft delete of a Recovery Services vault is not off. Whoever breaks in often removes the backups
#   first.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.recoveryservices/vaults
# - https://learn.microsoft.com/azure/backup/backup-azure-security-feature-cloud
# custom:
#   id: ANX-ARM-0298
#   severity: high
#   topic: db-backup
#   subjects: [microsoft.recoveryservices/vaults]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups survive their deletion"}
#   - {id: A.8.14, strength: supports, rationale: "services can be restored"}
#   - {id: A.8.7, strength: supports, rationale: "extortion by encryption does not reach the backups"}
#   does_not_show: that a restoration was tried
#   remediation: Set `softDeleteState` in `properties.securitySettings.softDeleteSettings` to `Enabled`.
package policies.arm.recovery_vault_soft_delete

import data.policies.lib.azure

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s lets backups be deleted at once", [input.subject.address]),
		"path": ["properties", "securitySettings", "softDeleteSettings", "softDeleteState"],
	}
}

_unsafe if {
	azure.one_of(input.subject.config.properties.securitySettings.softDeleteSettings.softDeleteState, {"disabled"})
}
