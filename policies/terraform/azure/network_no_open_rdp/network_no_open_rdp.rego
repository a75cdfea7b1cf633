# METADATA
# title: RDP is not open to the internet
# description: >-
#   Checks that no rule of a network security group lets the whole internet reach port 3389. It is the usual way
#   in of ransomware.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0071
#   severity: high
#   topic: public-ingress
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the internet cannot reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.3, strength: supports, rationale: "only known places may try to sign in"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: "Name the networks in `source_address_prefix`, or remove the rule and use Azure Bastion."
package policies.terraform.azure.network_no_open_rdp

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_network_security_rule"
	_exposed(input.subject.config)
	finding := {
		"message": sprintf("%s opens RDP to the internet", [input.subject.address]),
		"path": [_place(input.subject.config)],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	some i, rule in input.subject.config.security_rule
	_exposed(rule)
	finding := {
		"message": sprintf("%s opens RDP to the internet", [input.subject.address]),
		"path": ["security_rule", i, _place(rule)],
	}
}

_exposed(rule) if {
	azure.admits_internet(rule, {"tcp", "*"})
	some port in _ports
	azure.takes_in(rule, port)
}

_ports := {3389}

_place(rule) := "destination_port_ranges" if rule.destination_port_ranges

_place(rule) := "destination_port_range" if not rule.destination_port_ranges
