# METADATA
# title: Immutable containers are locked
# description: >-
#   Checks that a policy of immutability is locked. Until then whoever has rights on the account can lift it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_container_immutability_policy
# - https://learn.microsoft.com/azure/storage/blobs/immutable-time-based-retention-policy-overview
# custom:
#   id: ANX-TF-AZURE-0312
#   severity: low
#   topic: bucket-retention-lock
#   subjects: [azurerm_storage_container_immutability_policy]
#   controls:
#   - {id: A.5.33, strength: demonstrates, rationale: "records cannot be changed before their time"}
#   - {id: A.5.28, strength: supports, rationale: "evidence stays as it was"}
#   - {id: A.8.13, strength: supports, rationale: "copies survive an intruder"}
#   does_not_show: that the time is long enough
#   remediation: Set `locked = true`, once the time has been tried.
package policies.terraform.azure.storage_immutability_locked

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s can be lifted", [input.subject.address]), "path": ["locked"]}
}

_kept if values.is_true(input.subject.config.locked)
