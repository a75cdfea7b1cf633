# METADATA
# title: Storage accounts keep copies at another site
# description: >-
#   Checks that storage accounts replicate to another region or zone. Local copies are lost with their data
#   centre.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-redundancy
# custom:
#   id: ANX-TF-AZURE-0010
#   severity: medium
#   topic: multi-az
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "data is kept in more than one place"}
#   - {id: A.8.13, strength: supports, rationale: "a copy survives the loss of a site"}
#   does_not_show: that the copies are enough for the recovery goals
#   remediation: >-
#     Set `account_replication_type` to `"GRS"`, `"RAGRS"`, `"GZRS"`, `"RAGZRS"` or `"ZRS"`.
package policies.terraform.azure.storage_replicated

import data.policies.lib.azure

deny contains finding if {
	not _replicated
	finding := {
		"message": sprintf("%s keeps its copies in one data centre", [input.subject.address]),
		"path": ["account_replication_type"],
	}
}

_replicated if azure.one_of(input.subject.config.account_replication_type, {"grs", "ragrs", "gzrs", "ragzrs", "zrs"})
