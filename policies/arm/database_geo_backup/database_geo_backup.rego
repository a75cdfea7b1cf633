# METADATA
# title: Databases keep backups in another region
# description: >-
#   Checks that backups of PostgreSQL, MySQL and MariaDB servers are geo-redundant. Backups in one region are
#   lost with it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# custom:
#   id: ANX-ARM-0055
#   severity: medium
#   topic: db-backup
#   subjects:
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbformysql/servers
#   - microsoft.dbformariadb/servers
#   - microsoft.dbforpostgresql/flexibleservers
#   - microsoft.dbformysql/flexibleservers
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups are kept in another region"}
#   - {id: A.8.14, strength: supports, rationale: "the loss of a region can be survived"}
#   - {id: A.5.30, strength: supports, rationale: "recovery does not depend on one site"}
#   does_not_show: that restoring was tried
#   remediation: "Set `properties.storageProfile.geoRedundantBackup` to `Enabled`."
package policies.arm.database_geo_backup

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"microsoft.dbforpostgresql/servers",
		"microsoft.dbformysql/servers",
		"microsoft.dbformariadb/servers",
	}
	not _elsewhere
	finding := {
		"message": sprintf("%s keeps its backups in one region", [input.subject.address]),
		"path": ["properties", "storageProfile", "geoRedundantBackup"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.dbforpostgresql/flexibleservers", "microsoft.dbformysql/flexibleservers"}
	not _flexible_elsewhere
	finding := {
		"message": sprintf("%s keeps its backups in one region", [input.subject.address]),
		"path": ["properties", "backup", "geoRedundantBackup"],
	}
}

_elsewhere if azure.enabled(input.subject.config.properties.storageProfile.geoRedundantBackup)

_flexible_elsewhere if azure.enabled(input.subject.config.properties.backup.geoRedundantBackup)
