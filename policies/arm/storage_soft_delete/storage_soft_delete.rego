# METADATA
# title: Storage accounts keep deleted blobs
# description: >-
#   Checks that blobs and containers can be brought back for a time after they are deleted. A mistake or an
#   attacker can otherwise wipe them for good.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices
# - https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview
# custom:
#   id: ANX-ARM-0011
#   severity: medium
#   topic: bucket-versioning
#   subjects: [microsoft.storage/storageaccounts/blobservices]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted blobs can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion takes place after a time that was decided"}
#   does_not_show: backups against longer unnoticed losses
#   remediation: "Set `properties.deleteRetentionPolicy.enabled` to `true` with `days` of 7 or more."
package policies.arm.storage_soft_delete

import data.policies.lib.values

deny contains finding if {
	not _keeps
	finding := {
		"message": sprintf("%s does not keep deleted blobs", [input.subject.address]),
		"path": ["properties", "deleteRetentionPolicy", "enabled"],
	}
}

_keeps if values.is_true(input.subject.config.properties.deleteRetentionPolicy.enabled)
