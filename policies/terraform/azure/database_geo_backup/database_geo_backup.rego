# METADATA
# title: Databases keep backups in another region
# description: >-
#   Checks that backups of PostgreSQL, MySQL and MariaDB servers are geo-redundant. Backups in one region are
#   lost with it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.dbforpostgresql/servers
# custom:
#   id: ANX-TF-AZURE-0055
#   severity: medium
#   topic: db-backup
#   subjects:
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mariadb_server
#   - azurerm_postgresql_flexible_server
#   - azurerm_mysql_flexible_server
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "backups are kept in another region"}
#   - {id: A.8.14, strength: supports, rationale: "the loss of a region can be survived"}
#   - {id: A.5.30, strength: supports, rationale: "recovery does not depend on one site"}
#   does_not_show: that restoring was tried
#   remediation: "Set `geo_redundant_backup_enabled = true`."
package policies.terraform.azure.database_geo_backup

import data.policies.lib.values

deny contains finding if {
	not _elsewhere
	finding := {
		"message": sprintf("%s keeps its backups in one region", [input.subject.address]),
		"path": ["geo_redundant_backup_enabled"],
	}
}

_elsewhere if values.is_true(input.subject.config.geo_redundant_backup_enabled)
