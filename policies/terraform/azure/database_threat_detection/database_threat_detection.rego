# METADATA
# title: Databases watch for threats
# description: >-
#   Checks that threat detection of databases is on. It notices injection, unusual places and guessing of
#   passwords.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# - https://learn.microsoft.com/azure/azure-sql/database/threat-detection-overview
# custom:
#   id: ANX-TF-AZURE-0050
#   severity: medium
#   topic: threat-detection
#   subjects:
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   - azurerm_mssql_server_security_alert_policy
#   - azurerm_synapse_workspace_security_alert_policy
#   - azurerm_synapse_sql_pool_security_alert_policy
#   - azurerm_mssql_database
#   - azurerm_sql_database
#   - azurerm_mssql_server
#   - azurerm_sql_server
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "unusual access raises an alert"}
#   - {id: A.5.24, strength: supports, rationale: "somebody is told"}
#   - {id: A.8.7, strength: supports, rationale: "attacks on the data are noticed"}
#   - {id: A.5.28, strength: supports, rationale: "there are traces to follow"}
#   - {id: A.8.12, strength: supports, rationale: "data that is drawn off is one of the things it tells"}
#   does_not_show: that somebody acts on alerts
#   remediation: >-
#     Add `threat_detection_policy { enabled = true }`, or a security alert policy with `state = "Enabled"`.
package policies.terraform.azure.database_threat_detection

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_server", "azurerm_mysql_server"}
	not _watched
	finding := {
		"message": sprintf("%s does not watch for threats", [input.subject.address]),
		"path": ["threat_detection_policy", 0, "enabled"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server_security_alert_policy",
		"azurerm_synapse_workspace_security_alert_policy",
		"azurerm_synapse_sql_pool_security_alert_policy",
	}
	not _on
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": _on_place}
}

deny contains finding if {
	input.subject.type in {"azurerm_mssql_database", "azurerm_sql_database"}
	azure.disabled(input.subject.config.threat_detection_policy[0].state)
	finding := {
		"message": sprintf("%s does not watch for threats", [input.subject.address]),
		"path": ["threat_detection_policy", 0, "state"],
	}
}

_watched if values.is_true(input.subject.config.threat_detection_policy[0].enabled)

_on if azure.enabled(input.subject.config.state)

_on if azure.enabled(input.subject.config.policy_state)

default _on_place := ["state"]

_on_place := ["policy_state"] if azure.disabled(input.subject.config.policy_state)

deny contains finding if {
	input.subject.type in {"azurerm_mssql_server", "azurerm_sql_server"}
	not _alerts
	finding := {"message": sprintf("%s does not watch for threats", [input.subject.address]), "path": []}
}

_alerts if input.related.azurerm_mssql_server_security_alert_policy

_alerts if input.related.azurerm_advanced_threat_protection

_alerts if azure.enabled(input.subject.config.threat_detection_policy[0].state)
