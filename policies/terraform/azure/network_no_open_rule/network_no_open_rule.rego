# METADATA
# title: No rule lets everything in from the internet
# description: Checks that no rule of a network security group admits the whole internet on all ports.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# custom:
#   id: ANX-TF-AZURE-0075
#   severity: high
#   topic: public-ingress
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the internet cannot reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.3, strength: supports, rationale: "only known places may try to sign in"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name networks and ports in the rule.
package policies.terraform.azure.network_no_open_rule

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_network_security_rule"
	_open(input.subject.config)
	finding := {
		"message": sprintf("%s lets everything in", [input.subject.address]),
		"path": ["source_address_prefix"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	some i, rule in input.subject.config.security_rule
	_open(rule)
	finding := {
		"message": sprintf("%s lets everything in", [input.subject.address]),
		"path": ["security_rule", i, "source_address_prefix"],
	}
}

_open(rule) if {
	azure.admits_internet(rule, {"*", "tcp", "udp"})
	_all_ports(rule)
}

# A rule that names neither protocol nor ports limits nothing.
_open(rule) if {
	not rule.protocol
	not rule.destination_port_range
	not rule.destination_port_ranges
	azure.admits_internet(object.union(rule, {"protocol": "*"}), {"*"})
}

_all_ports(rule) if rule.destination_port_range in _every_port

_all_ports(rule) if {
	some range in rule.destination_port_ranges
	range in _every_port
}

_every_port := {"*", "0-65535", "1-65535"}
