# METADATA
# title: Spring apps stand in a virtual network
# description: Checks that Azure Spring Apps is deployed into a virtual network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appplatform/spring
# custom:
#   id: ANX-TF-AZURE-0247
#   severity: medium
#   topic: network-exposure
#   subjects: [azurerm_spring_cloud_service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "apps stand in a network of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules the subnet has
#   remediation: "Add a `network` block."
package policies.terraform.azure.spring_cloud_in_network

deny contains finding if {
	not _tied
	finding := {"message": sprintf("%s stands in no network", [input.subject.address]), "path": ["network"]}
}

_tied if count(input.subject.config.network) > 0
