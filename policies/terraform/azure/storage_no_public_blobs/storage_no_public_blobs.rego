# METADATA
# title: Storage accounts and containers are private
# description: >-
#   Checks that storage accounts forbid anonymous access and that no container grants it. Whoever knows or
#   guesses an address can otherwise read the blobs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
# custom:
#   id: ANX-TF-AZURE-0005
#   severity: high
#   topic: bucket-public-access
#   subjects: [azurerm_storage_account, azurerm_storage_container]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "nobody reads blobs without signing in"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through a public link"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: who holds keys and signatures
#   remediation: >-
#     Set `allow_nested_items_to_be_public = false` and `container_access_type = "private"`.
package policies.terraform.azure.storage_no_public_blobs

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_storage_account"
	not _private
	finding := {
		"message": sprintf("%s lets containers be public", [input.subject.address]),
		"path": ["allow_nested_items_to_be_public"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_container"
	azure.one_of(input.subject.config.container_access_type, {"blob", "container"})
	finding := {
		"message": sprintf("%s is open to everyone", [input.subject.address]),
		"path": ["container_access_type"],
	}
}

_private if values.is_false(input.subject.config.allow_nested_items_to_be_public)

_private if values.is_false(input.subject.config.allow_blob_public_access)
