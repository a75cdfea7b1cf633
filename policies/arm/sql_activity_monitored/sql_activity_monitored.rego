# METADATA
# title: SQL audit logs reach the monitoring
# description: Checks that auditing of SQL servers and Synapse pools also goes to Azure Monitor.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/auditingsettings
# custom:
#   id: ANX-ARM-0239
#   severity: low
#   topic: audit-logging
#   subjects:
#   - microsoft.sql/servers/auditingsettings
#   - microsoft.synapse/workspaces/auditingsettings
#   - microsoft.synapse/workspaces/sqlpools/auditingsettings
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data reaches the monitoring"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who looks at it
#   remediation: "Set `properties.isAzureMonitorTargetEnabled` to `true`."
package policies.arm.sql_activity_monitored

import data.policies.lib.values

deny contains finding if {
	not _monitored
	finding := {
		"message": sprintf("%s does not reach the monitoring", [input.subject.address]),
		"path": ["properties", "isAzureMonitorTargetEnabled"],
	}
}

_monitored if values.is_true(input.subject.config.properties.isAzureMonitorTargetEnabled)
