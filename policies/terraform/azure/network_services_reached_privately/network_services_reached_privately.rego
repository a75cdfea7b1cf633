# METADATA
# title: Administration and databases are reached privately
# description: >-
#   Checks that no rule opens ports of administration or databases to addresses on the internet, however few.
#   Addresses change hands, and what is sent crosses foreign networks.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0325
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services are reached through inner networks"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name the network of the administrators in `source_address_prefix`, or use Azure Bastion.
package policies.terraform.azure.network_services_reached_privately

import data.policies.lib.azure

deny contains finding if {
	azure.admits_some_public(input.subject.config)
	some port in azure.service_ports
	azure.takes_in(input.subject.config, port)
	finding := {"message": _message, "path": [azure.port_key(input.subject.config)]}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	is_array(input.subject.config.security_rule)
	some i, rule in input.subject.config.security_rule
	azure.admits_some_public(rule)
	some port in azure.service_ports
	azure.takes_in(rule, port)
	finding := {"message": _message, "path": ["security_rule", i, azure.port_key(rule)]}
}

_message := sprintf("%s opens inner services to addresses on the internet", [input.subject.address])
