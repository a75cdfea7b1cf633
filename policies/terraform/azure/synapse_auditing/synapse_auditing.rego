# METADATA
# title: Synapse workspaces are audited
# description: Checks that Synapse workspaces have an auditing policy.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/auditingsettings
# custom:
#   id: ANX-TF-AZURE-0233
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_synapse_workspace]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the audit log
#   remediation: "Add an `azurerm_synapse_workspace_extended_auditing_policy` for the workspace."
package policies.terraform.azure.synapse_auditing

deny contains finding if {
	not _audited
	finding := {"message": sprintf("%s is not audited", [input.subject.address]), "path": []}
}

_audited if input.related.azurerm_synapse_workspace_extended_auditing_policy
