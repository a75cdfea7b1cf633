# METADATA
# title: API Management stands in a virtual network
# description: Checks that API Management is tied to a virtual network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# - https://learn.microsoft.com/azure/api-management/virtual-network-concepts
# custom:
#   id: ANX-ARM-0222
#   severity: low
#   topic: network-exposure
#   subjects: [microsoft.apimanagement/service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the gateway stands in a network of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules the subnet has
#   remediation: "Set `properties.virtualNetworkConfiguration.subnetResourceId`."
package policies.arm.api_management_in_network

import data.policies.lib.azure

deny contains finding if {
	not _tied
	finding := {
		"message": sprintf("%s stands in no network", [input.subject.address]),
		"path": ["properties", "virtualNetworkConfiguration", "subnetResourceId"],
	}
}

_tied if azure.given(input.subject.config.properties.virtualNetworkConfiguration.subnetResourceId)
