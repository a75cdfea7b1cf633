# METADATA
# title: Storage accounts keep deleted blobs
# description: >-
#   Checks that blobs and containers can be brought back for a time after they are deleted. A mistake or an
#   attacker can otherwise wipe them for good.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices
# - https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview
# custom:
#   id: ANX-TF-AZURE-0011
#   severity: medium
#   topic: bucket-versioning
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted blobs can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion takes place after a time that was decided"}
#   does_not_show: backups against longer unnoticed losses
#   remediation: "Add `delete_retention_policy { days = 7 }` in `blob_properties`."
package policies.terraform.azure.storage_soft_delete

import data.policies.lib.values

deny contains finding if {
	not _keeps
	finding := {
		"message": sprintf("%s does not keep deleted blobs", [input.subject.address]),
		"path": ["blob_properties", 0, "delete_retention_policy", 0, "days"],
	}
}

_keeps if {
	some policy in input.subject.config.blob_properties[0].delete_retention_policy
	not _short(policy)
}

_short(policy) if values.number(policy.days) < 7
