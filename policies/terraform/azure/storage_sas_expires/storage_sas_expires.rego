# METADATA
# title: Shared access signatures have an upper limit
# description: >-
#   Checks that storage accounts limit how long a shared access signature may hold. A signature cannot be
#   withdrawn by itself.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/sas-expiration-policy
# custom:
#   id: ANX-TF-AZURE-0012
#   severity: low
#   topic: local-authentication
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "signatures end"}
#   - {id: A.5.18, strength: supports, rationale: "access ends without being withdrawn by hand"}
#   - {id: A.8.9, strength: supports, rationale: "the limit is written down"}
#   - {id: A.8.3, strength: supports, rationale: "what a leaked link opens closes again"}
#   does_not_show: signatures issued before
#   remediation: >-
#     Add `sas_policy { expiration_period = "01.00:00:00" }`.
package policies.terraform.azure.storage_sas_expires

import data.policies.lib.azure

deny contains finding if {
	not _limited
	finding := {
		"message": sprintf("%s lets signatures hold without limit", [input.subject.address]),
		"path": ["sas_policy", 0, "expiration_period"],
	}
}

_limited if azure.given(input.subject.config.sas_policy[0].expiration_period)
