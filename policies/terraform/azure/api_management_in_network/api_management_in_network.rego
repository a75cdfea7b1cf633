# METADATA
# title: API Management stands in a virtual network
# description: Checks that API Management is tied to a virtual network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# - https://learn.microsoft.com/azure/api-management/virtual-network-concepts
# custom:
#   id: ANX-TF-AZURE-0222
#   severity: low
#   topic: network-exposure
#   subjects: [azurerm_api_management]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the gateway stands in a network of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules the subnet has
#   remediation: "Add `virtual_network_configuration`."
package policies.terraform.azure.api_management_in_network

deny contains finding if {
	not _tied
	finding := {
		"message": sprintf("%s stands in no network", [input.subject.address]),
		"path": ["virtual_network_configuration"],
	}
}

_tied if count(input.subject.config.virtual_network_configuration) > 0
