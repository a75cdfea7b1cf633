# METADATA
# title: Threat detection of databases covers every kind of threat
# description: Checks that no kind of alert is switched off in threat detection of databases.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-TF-AZURE-0051
#   severity: medium
#   topic: threat-detection
#   subjects:
#   - azurerm_mssql_server_security_alert_policy
#   - azurerm_synapse_workspace_security_alert_policy
#   - azurerm_synapse_sql_pool_security_alert_policy
#   - azurerm_postgresql_server
#   - azurerm_mysql_server
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "unusual access raises an alert"}
#   - {id: A.5.24, strength: supports, rationale: "somebody is told"}
#   - {id: A.8.7, strength: supports, rationale: "attacks on the data are noticed"}
#   - {id: A.5.28, strength: supports, rationale: "there are traces to follow"}
#   does_not_show: that somebody acts on alerts
#   remediation: "Remove `disabled_alerts`."
package policies.terraform.azure.database_threat_kinds

deny contains finding if {
	input.subject.type in {
		"azurerm_mssql_server_security_alert_policy",
		"azurerm_synapse_workspace_security_alert_policy",
		"azurerm_synapse_sql_pool_security_alert_policy",
	}
	_some(input.subject.config.disabled_alerts)
	finding := {
		"message": sprintf("%s leaves some threats out", [input.subject.address]),
		"path": ["disabled_alerts"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_postgresql_server", "azurerm_mysql_server"}
	_some(input.subject.config.threat_detection_policy[0].disabled_alerts)
	finding := {
		"message": sprintf("%s leaves some threats out", [input.subject.address]),
		"path": ["threat_detection_policy", 0, "disabled_alerts"],
	}
}

_some(alerts) if {
	some alert in alerts
	alert != ""
}
