# METADATA
# title: Storage accounts keep copies at another site
# description: >-
#   Checks that storage accounts replicate to another region or zone. Local copies are lost with their data
#   centre.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-redundancy
# custom:
#   id: ANX-ARM-0010
#   severity: medium
#   topic: multi-az
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "data is kept in more than one place"}
#   - {id: A.8.13, strength: supports, rationale: "a copy survives the loss of a site"}
#   does_not_show: that the copies are enough for the recovery goals
#   remediation: "Set `sku.name` to a replicated one, e.g. `Standard_GRS`."
package policies.arm.storage_replicated

import data.policies.lib.azure

deny contains finding if {
	not _replicated
	finding := {
		"message": sprintf("%s keeps its copies in one data centre", [input.subject.address]),
		"path": ["sku", "name"],
	}
}

_replicated if azure.one_of(input.subject.config.sku.name, _skus)

_skus := {
	"standard_grs", "standard_ragrs", "standard_gzrs", "standard_ragzrs", "standard_zrs", "premium_zrs",
	"standardv2_grs", "standardv2_gzrs", "standardv2_zrs", "premiumv2_zrs",
}
