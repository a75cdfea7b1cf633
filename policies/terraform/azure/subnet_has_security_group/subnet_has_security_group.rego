# METADATA
# title: Subnets have a network security group
# description: >-
#   Checks that subnets are tied to a network security group. Without one, machines of all networks reach each
#   other freely.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks/subnets
# custom:
#   id: ANX-TF-AZURE-0079
#   severity: medium
#   topic: network-segmentation
#   subjects: [azurerm_subnet]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic of the subnet passes rules"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: what the rules allow
#   remediation: "Add an `azurerm_subnet_network_security_group_association`."
package policies.terraform.azure.subnet_has_security_group

applies if not _special

_special if input.subject.config.name in {"GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet"}

deny contains finding if {
	not _guarded
	finding := {"message": sprintf("%s has no network security group", [input.subject.address]), "path": []}
}

_guarded if input.related.azurerm_subnet_network_security_group_association
