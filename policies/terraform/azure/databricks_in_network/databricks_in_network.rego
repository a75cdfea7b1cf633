# METADATA
# title: Databricks workspaces run in the organisation's network
# description: >-
#   Checks that Databricks workspaces run in a virtual network of the organisation. In the network that the service
#   makes, rules, routes and private ways to data cannot be set.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/databricks_workspace
# - https://learn.microsoft.com/azure/databricks/security/network/classic/vnet-inject
# custom:
#   id: ANX-TF-AZURE-0405
#   severity: low
#   topic: network-segmentation
#   subjects: [azurerm_databricks_workspace]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "the workspace runs in a network that the organisation rules"}
#   - {id: A.8.20, strength: supports, rationale: "traffic can be filtered"}
#   does_not_show: which rules the network has
#   remediation: >-
#     Set `virtual_network_id` and the subnets in `custom_parameters`.
package policies.terraform.azure.databricks_in_network

import data.policies.lib.azure

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s runs in a network of the service", [input.subject.address]),
		"path": ["custom_parameters", 0, "virtual_network_id"],
	}
}

_inside if azure.given(input.subject.config.custom_parameters[0].virtual_network_id)
