# METADATA
# title: Databases watch for threats
# description: >-
#   Checks that threat detection of databases is on. It notices injection, unusual places and guessing of
#   passwords.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# - https://learn.microsoft.com/azure/azure-sql/database/threat-detection-overview
# custom:
#   id: ANX-ARM-0050
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
#   - microsoft.dbforpostgresql/servers
#   - microsoft.dbformysql/servers
#   - microsoft.sql/servers
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "unusual access raises an alert"}
#   - {id: A.5.24, strength: supports, rationale: "somebody is told"}
#   - {id: A.8.7, strength: supports, rationale: "attacks on the data are noticed"}
#   - {id: A.5.28, strength: supports, rationale: "there are traces to follow"}
#   - {id: A.8.12, strength: supports, rationale: "data that is drawn off is one of the things it tells"}
#   does_not_show: that somebody acts on alerts
#   remediation: "Add a resource `securityAlertPolicies` with `properties.state` set to `Enabled`."
package policies.arm.database_threat_detection

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers/securityalertpolicies",
		"microsoft.sql/servers/databases/securityalertpolicies",
		"microsoft.sql/managedinstances/securityalertpolicies",
		"microsoft.synapse/workspaces/securityalertpolicies",
		"microsoft.synapse/workspaces/sqlpools/securityalertpolicies",
		"microsoft.dbforpostgresql/servers/securityalertpolicies",
		"microsoft.dbformysql/servers/securityalertpolicies",
		"microsoft.dbformariadb/servers/securityalertpolicies",
	}
	not _on
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "state"]}
}

deny contains finding if {
	input.subject.type in {"microsoft.dbforpostgresql/servers", "microsoft.dbformysql/servers"}
	not _watched
	finding := {"message": sprintf("%s does not watch for threats", [input.subject.address]), "path": ["properties"]}
}

_on if azure.enabled(input.subject.config.properties.state)

_watched if {
	some policy in input.related["microsoft.dbforpostgresql/servers/securityalertpolicies"]
	azure.enabled(policy.config.properties.state)
}

_watched if {
	some policy in input.related["microsoft.dbformysql/servers/securityalertpolicies"]
	azure.enabled(policy.config.properties.state)
}

deny contains finding if {
	input.subject.type == "microsoft.sql/servers"
	not _alerts
	finding := {"message": sprintf("%s does not watch for threats", [input.subject.address]), "path": ["properties"]}
}

_alerts if input.related["microsoft.sql/servers/securityalertpolicies"]

_alerts if input.related["microsoft.sql/servers/advancedthreatprotectionsettings"]
