# METADATA
# title: Key vaults and storage accounts have a private endpoint
# description: >-
#   Checks that key vaults and storage accounts have a private endpoint. Traffic then does not cross public
#   networks.
# related_resources:
# - https://learn.microsoft.com/azure/private-link/private-endpoint-overview
# custom:
#   id: ANX-TF-AZURE-0103
#   severity: low
#   topic: network-exposure
#   subjects: [azurerm_key_vault, azurerm_storage_account]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the vault has an address in the private network"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: whether public access is off as well
#   remediation: "Add an `azurerm_private_endpoint` for the resource."
package policies.terraform.azure.key_vault_private_endpoint

deny contains finding if {
	not _private
	finding := {"message": sprintf("%s has no private endpoint", [input.subject.address]), "path": []}
}

_private if input.related.azurerm_private_endpoint
