# METADATA
# title: Databricks workspaces record who uses them
# description: >-
#   Checks that a workspace has a diagnostic setting in the code. Without it nobody can tell who read data, ran code
#   or gave rights.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/monitor_diagnostic_setting
# - https://learn.microsoft.com/azure/databricks/admin/account-settings/audit-log-delivery
# custom:
#   id: ANX-TF-AZURE-0406
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_databricks_workspace]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "use of the workspace is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "unusual use can be noticed"}
#   - {id: A.5.28, strength: supports, rationale: "events can be proved"}
#   does_not_show: "which categories are sent, and who looks at them"
#   remediation: >-
#     Add an `azurerm_monitor_diagnostic_setting` with `target_resource_id = azurerm_databricks_workspace.<name>.id`,
#     and categories such as `accounts`, `clusters`, `notebook` and `jobs`.
package policies.terraform.azure.databricks_audited

deny contains finding if {
	not input.related.azurerm_monitor_diagnostic_setting
	finding := {"message": sprintf("%s does not record who uses it", [input.subject.address]), "path": []}
}
