# METADATA
# title: Data Explorer clusters encrypt their disks
# description: >-
#   Checks that the disks of Data Explorer clusters are encrypted. Otherwise a cache of the data lies there in
#   plain.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.kusto/clusters
# custom:
#   id: ANX-TF-AZURE-0059
#   severity: medium
#   topic: db-encryption
#   subjects: [azurerm_kusto_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the disks of the cluster are encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `disk_encryption_enabled = true`."
package policies.terraform.azure.data_explorer_encryption

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s does not encrypt its disks", [input.subject.address]),
		"path": _encrypted_place,
	}
}

_encrypted if values.is_true(input.subject.config.disk_encryption_enabled)

_encrypted if values.is_true(input.subject.config.enable_disk_encryption)

default _encrypted_place := ["disk_encryption_enabled"]

_encrypted_place := ["enable_disk_encryption"] if values.is_false(input.subject.config.enable_disk_encryption)
