# METADATA
# title: Threat detection of databases covers every kind of threat
# description: Checks that no kind of alert is switched off in threat detection of databases.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-ARM-0051
#   severity: medium
#   topic: threat-detection
#   subjects:
#   - microsoft.sql/servers/securityalertpolicies
#   - microsoft.sql/servers/databases/securityalertpolicies
#   - microsoft.sql/managedinstances/securityalertpolicies
#   - microsoft.synapse/workspaces/securityalertpolicies
#   - microsoft.synapse/workspaces/sqlpools/securityalertpolicies
#   - microsoft.dbforpostgresql/servers/securityalertpolicies
#   - microsoft.dbformysql/servers/securityalertpolicies
#   - microsoft.dbformariadb/servers/securityalertpolicies
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "unusual access raises an alert"}
#   - {id: A.5.24, strength: supports, rationale: "somebody is told"}
#   - {id: A.8.7, strength: supports, rationale: "attacks on the data are noticed"}
#   - {id: A.5.28, strength: supports, rationale: "there are traces to follow"}
#   does_not_show: that somebody acts on alerts
#   remediation: "Remove `properties.disabledAlerts`."
package policies.arm.database_threat_kinds

deny contains finding if {
	_some(input.subject.config.properties.disabledAlerts)
	finding := {
		"message": sprintf("%s leaves some threats out", [input.subject.address]),
		"path": ["properties", "disabledAlerts"],
	}
}

_some(alerts) if {
	some alert in alerts
	alert != ""
}
