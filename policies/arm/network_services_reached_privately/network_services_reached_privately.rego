# METADATA
# title: Administration and databases are reached privately
# description: >-
#   Checks that no rule opens ports of administration or databases to addresses on the internet, however few.
#   Addresses change hands, and what is sent crosses foreign networks.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-ARM-0325
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects: [microsoft.network/networksecuritygroups/securityrules, microsoft.network/networksecuritygroups]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services are reached through inner networks"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name the network of the administrators in `sourceAddressPrefix`, or use Azure Bastion.
package policies.arm.network_services_reached_privately

import data.policies.lib.azure

deny contains finding if {
	azure.admits_some_public(input.subject.config.properties)
	some port in azure.service_ports
	azure.takes_in(input.subject.config.properties, port)
	finding := {"message": _message, "path": ["properties", azure.port_key(input.subject.config.properties)]}
}

deny contains finding if {
	is_array(input.subject.config.properties.securityRules)
	some i, rule in input.subject.config.properties.securityRules
	azure.admits_some_public(rule.properties)
	some port in azure.service_ports
	azure.takes_in(rule.properties, port)
	key := azure.port_key(rule.properties)
	finding := {"message": _message, "path": ["properties", "securityRules", i, "properties", key]}
}

_message := sprintf("%s opens inner services to addresses on the internet", [input.subject.address])
