# METADATA
# title: Subnets inside a network have a security group
# description: >-
#   Checks that each `subnet` block of a virtual network names a security group. Without one, machines of all networks
#   reach each other freely.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/virtual_network
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0323
#   severity: medium
#   topic: network-segmentation
#   subjects: [azurerm_virtual_network]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic of the subnet passes rules"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   does_not_show: what the rules allow
#   remediation: Set `security_group` in the `subnet` block.
package policies.terraform.azure.inline_subnets_have_security_group

import data.policies.lib.azure

deny contains finding if {
	is_array(input.subject.config.subnet)
	some i, subnet in input.subject.config.subnet
	not _given(subnet)
	not _special(subnet)
	finding := {
		"message": sprintf("%s has a subnet without a security group", [input.subject.address]),
		"path": ["subnet", i],
	}
}

_given(subnet) if azure.given(subnet.security_group)

# Subnets of services of Azure that take no group.
_special(subnet) if subnet.name in {
	"AzureBastionSubnet",
	"AzureFirewallManagementSubnet",
	"AzureFirewallSubnet",
	"GatewaySubnet",
	"RouteServerSubnet",
}
