# METADATA
# title: No rule lets everything out to the internet
# description: >-
#   Checks that no rule of a network security group lets traffic out to the whole internet on all ports. What breaks
#   into a machine otherwise reaches its masters, and data leaves by any way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0402
#   severity: low
#   topic: sg-egress-any
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic to the internet is limited to what is needed"}
#   - {id: A.8.22, strength: supports, rationale: "what is inside stays apart from the internet"}
#   - {id: A.8.12, strength: supports, rationale: "data has fewer ways out"}
#   does_not_show: "what the rules of the platform let out where no rule of the group forbids it"
#   remediation: >-
#     Name networks in `destination_address_prefix` and ports in `destination_port_range`.
package policies.terraform.azure.network_no_open_egress

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_network_security_rule"
	_open(input.subject.config)
	finding := {
		"message": sprintf("%s lets everything out", [input.subject.address]),
		"path": ["destination_address_prefix"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	some i, rule in input.subject.config.security_rule
	_open(rule)
	finding := {
		"message": sprintf("%s lets everything out", [input.subject.address]),
		"path": ["security_rule", i, "destination_address_prefix"],
	}
}

_open(rule) if {
	azure.one_of(rule.direction, {"outbound"})
	azure.one_of(rule.access, {"allow"})
	_to_internet(rule)
	_all_ports(rule)
}

_to_internet(rule) if azure.open_to_internet(rule.destination_address_prefix)

_to_internet(rule) if azure.open_to_internet(rule.destination_address_prefixes)

_all_ports(rule) if rule.destination_port_range in _every_port

_all_ports(rule) if {
	some range in rule.destination_port_ranges
	range in _every_port
}

_all_ports(rule) if {
	not rule.destination_port_range
	not rule.destination_port_ranges
}

_every_port := {"*", "0-65535", "1-65535"}
