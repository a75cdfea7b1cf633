# METADATA
# title: Storage accounts ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that storage accounts accept. TLS 1.0 and 1.1 have known weaknesses and are
#   withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version
# custom:
#   id: ANX-TF-AZURE-0002
#   severity: medium
#   topic: bucket-secure-transport
#   subjects: [azurerm_storage_account]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which versions clients really use
#   remediation: >-
#     Set `min_tls_version = "TLS1_2"`.
package policies.terraform.azure.storage_minimum_tls

import data.policies.lib.azure

deny contains finding if {
	azure.outdated_tls(input.subject.config.min_tls_version)
	finding := {"message": sprintf("%s accepts outdated TLS", [input.subject.address]), "path": ["min_tls_version"]}
}
