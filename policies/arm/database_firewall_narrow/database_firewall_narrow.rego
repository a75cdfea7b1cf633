# METADATA
# title: Database firewalls do not admit the whole internet
# description: >-
#   Checks that firewall rules of databases do not span all addresses. Only the password would then stand
#   between the internet and the data.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/firewallrules
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-ARM-0040
#   severity: critical
#   topic: db-publicly-accessible
#   subjects:
#   - microsoft.sql/servers/firewallrules
#   - microsoft.dbforpostgresql/servers/firewallrules
#   - microsoft.dbforpostgresql/flexibleservers/firewallrules
#   - microsoft.dbformysql/servers/firewallrules
#   - microsoft.dbformysql/flexibleservers/firewallrules
#   - microsoft.dbformariadb/servers/firewallrules
#   - microsoft.synapse/workspaces/firewallrules
#   - microsoft.cache/redis/firewallrules
#   - microsoft.documentdb/mongoclusters/firewallrules
#   - microsoft.dbforpostgresql/servergroupsv2/firewallrules
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the firewall admits only what is needed"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: rules that are added by hand
#   remediation: "Narrow `properties.startIpAddress` and `properties.endIpAddress` to known addresses."
package policies.arm.database_firewall_narrow

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers/firewallrules",
		"microsoft.dbforpostgresql/servers/firewallrules",
		"microsoft.dbforpostgresql/flexibleservers/firewallrules",
		"microsoft.dbformysql/servers/firewallrules",
		"microsoft.dbformysql/flexibleservers/firewallrules",
		"microsoft.dbformariadb/servers/firewallrules",
		"microsoft.synapse/workspaces/firewallrules",
		"microsoft.documentdb/mongoclusters/firewallrules",
		"microsoft.dbforpostgresql/servergroupsv2/firewallrules",
	}
	azure.spans_internet(input.subject.config.properties.startIpAddress, input.subject.config.properties.endIpAddress)
	finding := {
		"message": sprintf("%s admits the whole internet", [input.subject.address]),
		"path": ["properties", "endIpAddress"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.cache/redis/firewallrules"
	azure.spans_internet(input.subject.config.properties.startIP, input.subject.config.properties.endIP)
	finding := {
		"message": sprintf("%s admits the whole internet", [input.subject.address]),
		"path": ["properties", "startIP"],
	}
}
