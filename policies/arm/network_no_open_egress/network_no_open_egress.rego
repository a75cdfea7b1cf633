# METADATA
# title: No rule lets everything out to the internet
# description: >-
#   Checks that no rule of a network security group lets traffic out to the whole internet on all ports. What breaks
#   into a machine otherwise reaches its masters, and data leaves by any way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-ARM-0402
#   severity: low
#   topic: sg-egress-any
#   subjects:
#   - microsoft.network/networksecuritygroups
#   - microsoft.network/networksecuritygroups/securityrules
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic to the internet is limited to what is needed"}
#   - {id: A.8.22, strength: supports, rationale: "what is inside stays apart from the internet"}
#   - {id: A.8.12, strength: supports, rationale: "data has fewer ways out"}
#   does_not_show: "what the rules of the platform let out where no rule of the group forbids it"
#   remediation: >-
#     Name networks in `destinationAddressPrefix` and ports in `destinationPortRange`.
package policies.arm.network_no_open_egress

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups/securityrules"
	_open(input.subject.config.properties)
	finding := {
		"message": sprintf("%s lets everything out", [input.subject.address]),
		"path": ["properties", "destinationAddressPrefix"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups"
	some i, rule in input.subject.config.properties.securityRules
	_open(rule.properties)
	finding := {
		"message": sprintf("%s lets everything out", [input.subject.address]),
		"path": ["properties", "securityRules", i, "properties", "destinationAddressPrefix"],
	}
}

_open(rule) if {
	azure.one_of(rule.direction, {"outbound"})
	azure.one_of(rule.access, {"allow"})
	_to_internet(rule)
	_all_ports(rule)
}

_to_internet(rule) if azure.open_to_internet(rule.destinationAddressPrefix)

_to_internet(rule) if azure.open_to_internet(rule.destinationAddressPrefixes)

_all_ports(rule) if rule.destinationPortRange in _every_port

_all_ports(rule) if {
	some range in rule.destinationPortRanges
	range in _every_port
}

_all_ports(rule) if {
	not rule.destinationPortRange
	not rule.destinationPortRanges
}

_every_port := {"*", "0-65535", "1-65535"}
