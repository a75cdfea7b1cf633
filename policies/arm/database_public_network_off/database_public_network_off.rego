# METADATA
# title: Databases are not reachable from public networks
# description: >-
#   Checks that the public address of databases is switched off. A firewall rule or a leaked password is
#   otherwise enough to reach the data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers
# - https://learn.microsoft.com/azure/azure-sql/database/connectivity-settings
# custom:
#   id: ANX-ARM-0042
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#   - microsoft.sql/servers
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbformysql/servers
#   - microsoft.dbformariadb/servers
#   - microsoft.documentdb/databaseaccounts
#   - microsoft.cache/redis
#   - microsoft.synapse/workspaces
#   - microsoft.dbforpostgresql/flexibleservers
#   - microsoft.dbformysql/flexibleservers
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the database has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: who may connect from inside
#   remediation: "Set `properties.publicNetworkAccess` to `Disabled` and connect through a private endpoint."
package policies.arm.database_public_network_off

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers",
		"microsoft.dbforpostgresql/servers",
		"microsoft.dbformysql/servers",
		"microsoft.dbformariadb/servers",
		"microsoft.documentdb/databaseaccounts",
		"microsoft.cache/redis",
		"microsoft.synapse/workspaces",
	}
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.dbforpostgresql/flexibleservers", "microsoft.dbformysql/flexibleservers"}
	not _inside_flexible
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "network", "publicNetworkAccess"],
	}
}

_inside if azure.disabled(input.subject.config.properties.publicNetworkAccess)

_inside if azure.given(input.subject.config.properties.subnetId)

_inside_flexible if azure.disabled(input.subject.config.properties.network.publicNetworkAccess)

_inside_flexible if azure.given(input.subject.config.properties.network.delegatedSubnetResourceId)
