# METADATA
# title: Storage accounts are not copied to strangers
# description: >-
#   Checks that replication of objects to accounts of other organisations is not allowed. It is a quiet way to carry
#   data out.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_account
# - https://learn.microsoft.com/azure/storage/blobs/object-replication-prevent-cross-tenant-policies
# custom:
#   id: ANX-TF-AZURE-0311
#   severity: low
#   topic: data-leakage
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.12, strength: demonstrates, rationale: "data cannot be copied to other organisations by a rule"}
#   - {id: A.8.3, strength: supports, rationale: "access stays in the organisation"}
#   does_not_show: copies by other means
#   remediation: Remove `cross_tenant_replication_enabled = true`.
package policies.terraform.azure.storage_no_cross_tenant_copies

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s may be copied to other organisations", [input.subject.address]),
		"path": ["cross_tenant_replication_enabled"],
	}
}

_unsafe if values.is_true(input.subject.config.cross_tenant_replication_enabled)
