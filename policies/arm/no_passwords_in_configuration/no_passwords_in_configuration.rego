# METADATA
# title: Passwords and secrets are not written down
# description: >-
#   Checks that passwords of databases, workspaces and machines, secrets of vaults and settings of apps do not stand
#   in the configuration. Whoever reads the repository can otherwise use them.
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
#   - microsoft.compute/virtualmachinescalesets
#   - microsoft.sql/managedinstances
#   - microsoft.keyvault/vaults/secrets
#   - microsoft.app/containerapps
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.web/sites/config
#   - microsoft.web/sites/slots/config
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of the source"}
#   - {id: A.8.24, strength: supports, rationale: "they can be renewed"}
#   - {id: A.8.5, strength: supports, rationale: "sign-in does not depend on who reads the source"}
#   does_not_show: passwords in other attributes
#   remediation: Take the password from a secure parameter.
package policies.arm.no_passwords_in_configuration

import data.policies.lib.credentials

# What a parameter or a function gives only at deployment does not stand in the template.
_written := input.subject.views.written

_written := input.subject.config if not input.subject.views.written

deny contains finding if {
	input.subject.type == "microsoft.synapse/workspaces"
	credentials.literal(_written.properties.sqlAdministratorLoginPassword)
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
		"microsoft.sql/managedinstances",
	}
	credentials.literal(_written.properties.administratorLoginPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "administratorLoginPassword"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	credentials.literal(_written.properties.osProfile.adminPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "osProfile", "adminPassword"],
	}
}

deny contains finding if {
	credentials.literal(_written.properties.virtualMachineProfile.osProfile.adminPassword)
	finding := {
		"message": sprintf("%s has its password written down", [input.subject.address]),
		"path": ["properties", "virtualMachineProfile", "osProfile", "adminPassword"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.keyvault/vaults/secrets"
	credentials.literal(_written.properties.value)
	finding := {
		"message": sprintf("%s has its secret written down", [input.subject.address]),
		"path": ["properties", "value"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.app/containerapps"
	some i, secret in _written.properties.configuration.secrets
	credentials.literal(secret.value)
	finding := {
		"message": sprintf("%s has a secret written down", [input.subject.address]),
		"path": ["properties", "configuration", "secrets", i, "value"],
	}
}

# Apps take settings as variables of their environment: in the app, or in a resource of their own.
deny contains finding if {
	some i, setting in _written.properties.siteConfig.appSettings
	_holds(setting.name, setting.value)
	finding := {
		"message": sprintf("%s has %s written down", [input.subject.address, setting.name]),
		"path": ["properties", "siteConfig", "appSettings", i, "value"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.web/sites/config", "microsoft.web/sites/slots/config"}
	endswith(lower(input.subject.name), "/appsettings")
	some name, value in _written.properties
	_holds(name, value)
	finding := {
		"message": sprintf("%s has %s written down", [input.subject.address, name]),
		"path": ["properties", name],
	}
}

_holds(name, value) if {
	credentials.secret_name(name)
	credentials.literal(value)
}
