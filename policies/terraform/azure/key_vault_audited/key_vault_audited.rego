# METADATA
# title: Key vaults record who uses them
# description: >-
#   Checks that a vault has a diagnostic setting in the code. Without it nobody can tell who took a key or a secret.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/monitor_diagnostic_setting
# - https://learn.microsoft.com/azure/key-vault/general/logging
# custom:
#   id: ANX-TF-AZURE-0321
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_key_vault]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "use of keys and secrets is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "unusual use can be noticed"}
#   - {id: A.5.28, strength: supports, rationale: "events can be proved"}
#   does_not_show: which categories are sent, and who looks at them
#   remediation: >-
#     Add an `azurerm_monitor_diagnostic_setting` with `target_resource_id = azurerm_key_vault.<name>.id` and the
#     category `AuditEvent`.
package policies.terraform.azure.key_vault_audited

deny contains finding if {
	not input.related.azurerm_monitor_diagnostic_setting
	finding := {"message": sprintf("%s does not record who uses it", [input.subject.address]), "path": []}
}
