# METADATA
# title: Storage accounts keep deleted containers
# description: >-
#   Checks that a container can be brought back for a time after it is deleted, where blobs can. The time that blobs
#   are kept does not cover the containers that hold them.
# related_resources:
# - https://learn.microsoft.com/azure/storage/blobs/soft-delete-container-overview
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices
# custom:
#   id: ANX-ARM-0408
#   severity: low
#   topic: bucket-versioning
#   subjects: [microsoft.storage/storageaccounts/blobservices]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted containers can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion takes place after a time that was decided"}
#   does_not_show: "that blobs are kept by themselves; see ANX-ARM-0011"
#   remediation: "Set `properties.containerDeleteRetentionPolicy.enabled` to `true` with `days` of 7 or more."
package policies.arm.storage_containers_kept

import data.policies.lib.values

# Where blobs are not kept either, ANX-ARM-0011 tells it.
deny contains finding if {
	values.is_true(input.subject.config.properties.deleteRetentionPolicy.enabled)
	not _keeps_containers
	finding := {
		"message": sprintf("%s does not keep deleted containers", [input.subject.address]),
		"path": ["properties", "containerDeleteRetentionPolicy", "enabled"],
	}
}

_keeps_containers if values.is_true(input.subject.config.properties.containerDeleteRetentionPolicy.enabled)
