# METADATA
# title: Resources carry the tags of the asset inventory
# description: >-
#   Checks that accounts, databases, vaults and machines carry the tags that the organisation asks for, in any letter
#   case. Tags tie a resource to its owner and to the classification of its data.
# related_resources:
# - https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources
# custom:
#   id: ANX-TF-AZURE-0329
#   severity: low
#   topic: asset-tags
#   subjects:
#   - azurerm_storage_account
#   - azurerm_mssql_database
#   - azurerm_cosmosdb_account
#   - azurerm_key_vault
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "the resource names its owner"}
#   - {id: A.5.12, strength: supports, rationale: "the resource names the classification of its data"}
#   does_not_show: that the values are right, and tags that a policy of Azure adds
#   parameters:
#     required: {default: ["owner", "classification"], description: "Keys that `tags` must hold, in lower case."}
#   remediation: Add the missing keys to `tags`.
package policies.terraform.azure.required_tags

deny contains finding if {
	some tag in data.parameters["ANX-TF-AZURE-0329"].required
	not tag in _tags
	finding := {
		"message": sprintf("%s has no tag %s", [input.subject.address, tag]),
		"path": ["tags"],
	}
}

_tags contains tag if {
	is_object(input.subject.config.tags)
	some key, _ in input.subject.config.tags
	tag := lower(key)
}
