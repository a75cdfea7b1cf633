# METADATA
# title: No rule lets everything in from the internet
# description: Checks that no rule of a network security group admits the whole internet on all ports.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# custom:
#   id: ANX-ARM-0075
#   severity: high
#   topic: public-ingress
#   subjects: [microsoft.network/networksecuritygroups/securityrules, microsoft.network/networksecuritygroups]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the internet cannot reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.3, strength: supports, rationale: "only known places may try to sign in"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: Name networks and ports in the rule.
package policies.arm.network_no_open_rule

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups/securityrules"
	_open(input.subject.config.properties)
	finding := {
		"message": sprintf("%s lets everything in", [input.subject.address]),
		"path": ["properties", "sourceAddressPrefix"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups"
	some i, rule in input.subject.config.properties.securityRules
	_open(rule.properties)
	finding := {
		"message": sprintf("%s lets everything in", [input.subject.address]),
		"path": ["properties", "securityRules", i, "properties", "sourceAddressPrefix"],
	}
}

_open(rule) if {
	azure.admits_internet(rule, {"*", "tcp", "udp"})
	_all_ports(rule)
}

_all_ports(rule) if rule.destinationPortRange in _every_port

_all_ports(rule) if {
	some range in rule.destinationPortRanges
	range in _every_port
}

_every_port := {"*", "0-65535", "1-65535"}
