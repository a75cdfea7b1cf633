# METADATA
# title: Storage firewalls let trusted Azure services in
# description: >-
#   Checks that network rules of storage accounts let trusted Microsoft services pass. Without that, backup,
#   logging and monitoring fail, and the firewall tends to be opened for all.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-network-security
# custom:
#   id: ANX-TF-AZURE-0004
#   severity: low
#   topic: network-exposure
#   subjects: [azurerm_storage_account, azurerm_storage_account_network_rules]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "backup and logging services keep their way in"}
#   - {id: A.8.22, strength: supports, rationale: "the firewall is complete"}
#   does_not_show: whether the other rules are narrow
#   remediation: >-
#     Add `"AzureServices"` to `bypass`.
package policies.terraform.azure.storage_trusted_services

applies if input.subject.type == "azurerm_storage_account_network_rules"

applies if input.subject.config.network_rules

deny contains finding if {
	input.subject.type == "azurerm_storage_account"
	not _passes
		is_array(input.subject.config.network_rules[0].bypass)
	finding := {
		"message": sprintf("%s keeps trusted services out", [input.subject.address]),
		"path": ["network_rules", 0, "bypass"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_storage_account_network_rules"
	not _all_pass
		is_array(input.subject.config.bypass)
	finding := {"message": sprintf("%s keeps trusted services out", [input.subject.address]), "path": ["bypass"]}
}

_passes if "AzureServices" in input.subject.config.network_rules[0].bypass

_all_pass if "AzureServices" in input.subject.config.bypass
