# METADATA
# title: Databricks workspaces run in the organisation's network
# description: >-
#   Checks that Databricks workspaces run in a virtual network of the organisation. In the network that the service
#   makes, rules, routes and private ways to data cannot be set.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.databricks/workspaces
# - https://learn.microsoft.com/azure/databricks/security/network/classic/vnet-inject
# custom:
#   id: ANX-ARM-0405
#   severity: low
#   topic: network-segmentation
#   subjects: [microsoft.databricks/workspaces]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "the workspace runs in a network that the organisation rules"}
#   - {id: A.8.20, strength: supports, rationale: "traffic can be filtered"}
#   does_not_show: which rules the network has
#   remediation: >-
#     Set `properties.parameters.customVirtualNetworkId.value` and the names of the subnets.
package policies.arm.databricks_in_network

deny contains finding if {
	not input.subject.config.properties.parameters.customVirtualNetworkId
	finding := {
		"message": sprintf("%s runs in a network of the service", [input.subject.address]),
		"path": ["properties", "parameters", "customVirtualNetworkId", "value"],
	}
}
