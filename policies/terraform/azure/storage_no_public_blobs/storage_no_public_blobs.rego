# METADATA
# title: Storage accounts forbid anonymous access
# description: >-
#   Checks that storage accounts let no container be public. Otherwise one wrong setting of a container hands
#   out its blobs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
# custom:
#   id: ANX-TF-AZURE-0005
#   severity: high
#   topic: bucket-public-acl
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "nobody reads blobs without signing in"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through a public link"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: who holds keys and signatures
#   remediation: "Set `allow_nested_items_to_be_public = false` (`allow_blob_public_access` before azurerm 3)."
package policies.terraform.azure.storage_no_public_blobs

import data.policies.lib.values

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s lets containers be public", [input.subject.address]),
		"path": ["allow_nested_items_to_be_public"],
	}
}

_private if values.is_false(input.subject.config.allow_nested_items_to_be_public)

_private if values.is_false(input.subject.config.allow_blob_public_access)
