# METADATA
# title: Database firewalls do not admit all of Azure
# description: >-
#   Checks that no rule from 0.0.0.0 to 0.0.0.0 exists. It admits every service in Azure, those of other
#   customers included.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/firewallrules
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-ARM-0041
#   severity: medium
#   topic: db-publicly-accessible
#   subjects:
#   - microsoft.sql/servers/firewallrules
#   - microsoft.dbforpostgresql/servers/firewallrules
#   - microsoft.dbforpostgresql/flexibleservers/firewallrules
#   - microsoft.dbformysql/servers/firewallrules
#   - microsoft.dbformysql/flexibleservers/firewallrules
#   - microsoft.dbformariadb/servers/firewallrules
#   - microsoft.synapse/workspaces/firewallrules
#   - microsoft.documentdb/mongoclusters/firewallrules
#   - microsoft.dbforpostgresql/servergroupsv2/firewallrules
#   - microsoft.cache/redis/firewallrules
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "other customers of the cloud are kept out"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are not offered to everyone"}
#   does_not_show: rules that are added by hand
#   remediation: Remove the rule, and connect through a private endpoint or named addresses.
package policies.arm.database_firewall_azure_services

deny contains finding if {
	input.subject.config.properties.endIpAddress == "0.0.0.0"
	input.subject.config.properties.startIpAddress == "0.0.0.0"
	finding := {
		"message": sprintf("%s admits every service in Azure", [input.subject.address]),
		"path": ["properties", "startIpAddress"],
	}
}

deny contains finding if {
	input.subject.config.properties.endIP == "0.0.0.0"
	input.subject.config.properties.startIP == "0.0.0.0"
	finding := {
		"message": sprintf("%s admits every service in Azure", [input.subject.address]),
		"path": ["properties", "startIP"],
	}
}
