# METADATA
# title: Firewalls of databases admit small ranges
# description: >-
#   Checks that a rule of a database or cache admits at most 256 addresses. A wide range takes in machines that nobody
#   thought of.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/firewallrules
# - https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
# custom:
#   id: ANX-ARM-0320
#   severity: medium
#   topic: network-exposure
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
#   - {id: A.8.20, strength: demonstrates, rationale: "the firewall admits few addresses"}
#   - {id: A.8.22, strength: supports, rationale: "databases stay in inner networks"}
#   - {id: A.8.3, strength: supports, rationale: "data stores are reached from known places"}
#   does_not_show: that the addresses belong to the organisation
#   remediation: >-
#     Split the rule, or narrow `properties.startIpAddress` and `properties.endIpAddress`; better use a private
#     endpoint.
package policies.arm.database_firewall_ranges_small

import data.policies.lib.azure

# A rule that admits the whole internet is told by ANX-ARM-0040.
applies if not _open

_open if azure.spans_internet(input.subject.config.properties.startIpAddress, input.subject.config.properties.endIpAddress)

_open if azure.spans_internet(input.subject.config.properties.startIP, input.subject.config.properties.endIP)

deny contains finding if {
	azure.addresses(input.subject.config.properties.startIpAddress, input.subject.config.properties.endIpAddress) > 256
	finding := {"message": _message, "path": ["properties", "startIpAddress"]}
}

deny contains finding if {
	azure.addresses(input.subject.config.properties.startIP, input.subject.config.properties.endIP) > 256
	finding := {"message": _message, "path": ["properties", "startIP"]}
}

_message := sprintf("%s admits more than 256 addresses", [input.subject.address])
