# METADATA
# title: Storage accounts are not copied to strangers
# description: >-
#   Checks that replication of objects to accounts of other organisations is not allowed. It is a quiet way to carry
#   data out.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/blobs/object-replication-prevent-cross-tenant-policies
# custom:
#   id: ANX-ARM-0311
#   severity: low
#   topic: data-leakage
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "data cannot be copied to other organisations by a rule"}
#   - {id: A.8.3, strength: supports, rationale: "access stays in the organisation"}
#   does_not_show: copies by other means
#   remediation: Set `properties.allowCrossTenantReplication` to `false`.
package policies.arm.storage_no_cross_tenant_copies

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s may be copied to other organisations", [input.subject.address]),
		"path": ["properties", "allowCrossTenantReplication"],
	}
}

_unsafe if values.is_true(input.subject.config.properties.allowCrossTenantReplication)
