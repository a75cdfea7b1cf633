# METADATA
# title: Threat detection of databases tells the administrators
# description: Checks that alerts of databases also go to the administrators of the subscription.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-ARM-0053
#   severity: low
#   topic: alert-contacts
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
#   - {id: A.5.24, strength: demonstrates, rationale: "alerts reach a person"}
#   - {id: A.8.16, strength: supports, rationale: "what is noticed is followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   does_not_show: that administrators act
#   remediation: "Set `properties.emailAccountAdmins` to `true`."
package policies.arm.database_alert_administrators

import data.policies.lib.values

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s does not tell the administrators", [input.subject.address]),
		"path": ["properties", "emailAccountAdmins"],
	}
}

_told if values.is_true(input.subject.config.properties.emailAccountAdmins)
