# METADATA
# title: Storage accounts keep deleted containers
# description: >-
#   Checks that a container can be brought back for a time after it is deleted, where blobs can. The time that blobs
#   are kept does not cover the containers that hold them.
# related_resources:
# - https://learn.microsoft.com/azure/storage/blobs/soft-delete-container-overview
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_account
# custom:
#   id: ANX-TF-AZURE-0408
#   severity: low
#   topic: bucket-versioning
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted containers can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion takes place after a time that was decided"}
#   does_not_show: "that blobs are kept by themselves; see ANX-TF-AZURE-0011"
#   remediation: "Add `container_delete_retention_policy { days = 7 }` in `blob_properties`."
package policies.terraform.azure.storage_containers_kept

import data.policies.lib.values

# Where blobs are not kept either, ANX-TF-AZURE-0011 tells it.
deny contains finding if {
	_kept("delete_retention_policy")
	not _kept("container_delete_retention_policy")
	finding := {
		"message": sprintf("%s does not keep deleted containers", [input.subject.address]),
		"path": ["blob_properties", 0, "container_delete_retention_policy", 0, "days"],
	}
}

_kept(block) if {
	some policy in input.subject.config.blob_properties[0][block]
	not _short(policy)
}

_short(policy) if values.number(policy.days) < 7
