# METADATA
# title: Subnets have a network security group
# description: >-
#   Checks that subnets are tied to a network security group. Without one, machines of all networks reach each other
#   freely.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks/subnets
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-ARM-0316
#   severity: medium
#   topic: network-segmentation
#   subjects: [microsoft.network/virtualnetworks/subnets, microsoft.network/virtualnetworks]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic of the subnet passes rules"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: what the rules allow
#   remediation: Set `properties.networkSecurityGroup.id`.
package policies.arm.subnet_has_security_group

deny contains finding if {
	input.subject.type == "microsoft.network/virtualnetworks/subnets"
	not _special_subnet
	not input.subject.config.properties.networkSecurityGroup
	finding := {
		"message": sprintf("%s has no network security group", [input.subject.address]),
		"path": ["properties", "networkSecurityGroup"],
	}
}

deny contains finding if {
	is_array(input.subject.config.properties.subnets)
	some i, subnet in input.subject.config.properties.subnets
	not _special_inline(subnet)
	not subnet.properties.networkSecurityGroup
	finding := {
		"message": sprintf("%s has a subnet without a network security group", [input.subject.address]),
		"path": ["properties", "subnets", i],
	}
}

_special_subnet if _special(input.subject.name)

# Subnets of services of Azure that take no group.
_special_inline(subnet) if _special(subnet.name)

_special(name) if {
	regex.match(`(?i)(^|/)(gatewaysubnet|azurefirewall(management)?subnet|routeserversubnet|azurebastionsubnet)$`, name)
}
