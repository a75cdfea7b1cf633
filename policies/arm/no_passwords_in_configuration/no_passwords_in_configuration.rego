# METADATA
# title: Administrators' passwords are not written down
# description: >-
#   Checks that passwords of databases, workspaces and machines do not stand in the configuration. Whoever reads
#   the repository can otherwise sign in.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces
# custom:
#   id: ANX-ARM-0260
#   severity: critical
#   topic: credentials-in-configuration
#   subjects:
#   - microsoft.synapse/workspaces
#   - microsoft.sql/servers
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbforpostgresql/flexibleservers
#   - microsoft.dbformysql/servers
#   - microsoft.dbformysql/flexibleservers
#   - microsoft.dbformariadb/servers
#   - microsoft.compute/virtualmachines
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of the source"}
#   - {id: A.8.24, strength: supports, rationale: "they can be renewed"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in does not depend on who reads the source"}
#   does_not_show: passwords in other attributes
#   remediation: Take the password from a secure parameter.
package policies.arm.no_passwords_in_configuration

import data.policies.lib.credentials

deny contains finding if {
	input.subject.type == "microsoft.synapse/workspaces"
	credentials.literal(input.subject.config.properties.sqlAdministratorLoginPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "sqlAdministratorLoginPassword"],
	}
}

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers",
		"microsoft.dbforpostgresql/servers",
		"microsoft.dbforpostgresql/flexibleservers",
		"microsoft.dbformysql/servers",
		"microsoft.dbformysql/flexibleservers",
		"microsoft.dbformariadb/servers",
	}
	credentials.literal(input.subject.config.properties.administratorLoginPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "administratorLoginPassword"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	credentials.literal(input.subject.config.properties.osProfile.adminPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "osProfile", "adminPassword"],
	}
}
