# METADATA
# title: Threat detection of databases tells named people
# description: Checks that alerts of databases are sent to addresses. An alert that nobody reads changes nothing.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/securityalertpolicies
# custom:
#   id: ANX-ARM-0052
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
#   does_not_show: that the addresses are read
#   remediation: "List addresses in `properties.emailAddresses`."
package policies.arm.database_alert_addresses

import data.policies.lib.azure

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s tells nobody", [input.subject.address]),
		"path": ["properties", "emailAddresses"],
	}
}

_told if azure.named(input.subject.config.properties.emailAddresses)
