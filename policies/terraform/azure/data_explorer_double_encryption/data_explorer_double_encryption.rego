# METADATA
# title: Data Explorer clusters are encrypted twice
# description: Checks that Data Explorer clusters are encrypted twice, with two algorithms.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.kusto/clusters
# custom:
#   id: ANX-TF-AZURE-0060
#   severity: low
#   topic: db-encryption
#   subjects: [azurerm_kusto_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted a second time below the service"}
#   does_not_show: who holds the keys
#   remediation: "Set `double_encryption_enabled = true` when the cluster is created."
package policies.terraform.azure.data_explorer_double_encryption

import data.policies.lib.values

deny contains finding if {
	not _twice
	finding := {"message": sprintf("%s is encrypted only once", [input.subject.address]), "path": _twice_place}
}

_twice if values.is_true(input.subject.config.double_encryption_enabled)

_twice if values.is_true(input.subject.config.enable_double_encryption)

default _twice_place := ["double_encryption_enabled"]

_twice_place := ["enable_double_encryption"] if values.is_false(input.subject.config.enable_double_encryption)
