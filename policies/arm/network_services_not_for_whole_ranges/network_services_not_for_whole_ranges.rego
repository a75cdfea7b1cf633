# METADATA
# title: Administration and databases are not open to whole private ranges
# description: >-
#   Checks that no rule opens ports of administration or databases to a private range of /16 or wider. Whoever has one
#   machine in the company then reaches all of them.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-ARM-0324
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects: [microsoft.network/networksecuritygroups/securityrules, microsoft.network/networksecuritygroups]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "groups of services are kept apart"}
#   - {id: A.8.20, strength: supports, rationale: "rules open what is needed"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name the network of the administrators in `sourceAddressPrefix`, or use Azure Bastion.
package policies.arm.network_services_not_for_whole_ranges

import data.policies.lib.azure

deny contains finding if {
	azure.admits_wide_private(input.subject.config.properties)
	some port in azure.service_ports
	azure.takes_in(input.subject.config.properties, port)
	finding := {"message": _message, "path": ["properties", azure.port_key(input.subject.config.properties)]}
}

deny contains finding if {
	is_array(input.subject.config.properties.securityRules)
	some i, rule in input.subject.config.properties.securityRules
	azure.admits_wide_private(rule.properties)
	some port in azure.service_ports
	azure.takes_in(rule.properties, port)
	key := azure.port_key(rule.properties)
	finding := {"message": _message, "path": ["properties", "securityRules", i, "properties", key]}
}

_message := sprintf("%s opens ports of administration or databases to a whole private range", [input.subject.address])
