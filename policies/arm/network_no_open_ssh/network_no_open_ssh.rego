# METADATA
# title: SSH is not open to the internet
# description: >-
#   Checks that no rule of a network security group lets the whole internet reach port 22. Passwords are guessed
#   there around the clock.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-ARM-0070
#   severity: high
#   topic: public-ingress
#   subjects: [microsoft.network/networksecuritygroups/securityrules, microsoft.network/networksecuritygroups]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the internet cannot reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.3, strength: supports, rationale: "only known places may try to sign in"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: "Name the networks in `sourceAddressPrefix`, or remove the rule."
package policies.arm.network_no_open_ssh

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups/securityrules"
	_exposed(input.subject.config.properties)
	finding := {"message": sprintf("%s opens SSH to the internet", [input.subject.address]), "path": ["properties"]}
}

deny contains finding if {
	input.subject.type == "microsoft.network/networksecuritygroups"
	some i, rule in input.subject.config.properties.securityRules
	_exposed(rule.properties)
	finding := {
		"message": sprintf("%s opens SSH to the internet", [input.subject.address]),
		"path": ["properties", "securityRules", i, "properties"],
	}
}

_exposed(rule) if {
	azure.admits_internet(rule, {"tcp", "*"})
	some port in _ports
	azure.takes_in(rule, port)
}

_ports := {22}
