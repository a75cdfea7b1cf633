# METADATA
# title: Storage accounts accept only encrypted connections
# description: >-
#   Checks that storage accounts refuse plain HTTP. Keys and data sent without encryption can be read on the
#   way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer
# custom:
#   id: ANX-TF-AZURE-0001
#   severity: high
#   topic: bucket-secure-transport
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which TLS version is accepted, and whether file shares ask for encryption
#   remediation: >-
#     Remove `https_traffic_only_enabled` (`enable_https_traffic_only` before azurerm 4), or set it to `true`.
package policies.terraform.azure.storage_secure_transfer

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.https_traffic_only_enabled)
	finding := {
		"message": sprintf("%s accepts plain HTTP", [input.subject.address]),
		"path": ["https_traffic_only_enabled"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.enable_https_traffic_only)
	finding := {
		"message": sprintf("%s accepts plain HTTP", [input.subject.address]),
		"path": ["enable_https_traffic_only"],
	}
}
