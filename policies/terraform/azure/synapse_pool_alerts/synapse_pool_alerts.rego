# METADATA
# title: Synapse SQL pools watch for threats
# description: Checks that SQL pools of Synapse have a security alert policy.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/sqlpools/securityalertpolicies
# custom:
#   id: ANX-TF-AZURE-0234
#   severity: low
#   topic: threat-detection
#   subjects: [azurerm_synapse_sql_pool]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "unusual access raises an alert"}
#   - {id: A.5.24, strength: supports, rationale: "somebody is told"}
#   - {id: A.8.7, strength: supports, rationale: "attacks on the data are noticed"}
#   - {id: A.5.28, strength: supports, rationale: "there are traces to follow"}
#   does_not_show: that somebody acts on alerts
#   remediation: "Add an `azurerm_synapse_sql_pool_security_alert_policy` for the pool."
package policies.terraform.azure.synapse_pool_alerts

import data.policies.lib.azure

deny contains finding if {
	not _watched
	finding := {"message": sprintf("%s does not watch for threats", [input.subject.address]), "path": []}
}

_watched if {
	some policy in input.related.azurerm_synapse_sql_pool_security_alert_policy
	azure.enabled(policy.config.policy_state)
}
