# METADATA
# title: Administration and databases are not open to whole private ranges
# description: >-
#   Checks that no rule opens ports of administration or databases to a private range of /16 or wider. Whoever has one
#   machine in the company then reaches all of them.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0324
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "groups of services are kept apart"}
#   - {id: A.8.20, strength: supports, rationale: "rules open what is needed"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name the network of the administrators in `source_address_prefix`, or use Azure Bastion.
package policies.terraform.azure.network_services_not_for_whole_ranges

import data.policies.lib.azure

deny contains finding if {
	azure.admits_wide_private(input.subject.config)
	some port in azure.service_ports
	azure.takes_in(input.subject.config, port)
	finding := {"message": _message, "path": [azure.port_key(input.subject.config)]}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	is_array(input.subject.config.security_rule)
	some i, rule in input.subject.config.security_rule
	azure.admits_wide_private(rule)
	some port in azure.service_ports
	azure.takes_in(rule, port)
	finding := {"message": _message, "path": ["security_rule", i, azure.port_key(rule)]}
}

_message := sprintf("%s opens ports of administration or databases to a whole private range", [input.subject.address])
