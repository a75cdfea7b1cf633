# METADATA
# title: SQL servers are audited
# description: >-
#   Checks that Azure SQL servers have an auditing policy. Without it, nobody can tell who read or changed what.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.sql/servers/auditingsettings
# - https://learn.microsoft.com/azure/azure-sql/database/auditing-overview
# custom:
#   id: ANX-ARM-0048
#   severity: high
#   topic: audit-logging
#   subjects:
#   - microsoft.sql/servers
#   - microsoft.sql/servers/auditingsettings
#   - microsoft.sql/servers/extendedauditingsettings
#   - microsoft.sql/servers/databases/auditingsettings
#   - microsoft.sql/servers/databases/extendedauditingsettings
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the audit log
#   remediation: "Add a `Microsoft.Sql/servers/auditingSettings` with `properties.state` set to `Enabled`."
package policies.arm.sql_auditing

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.sql/servers"
	not _audited
	finding := {"message": sprintf("%s is not audited", [input.subject.address]), "path": ["properties", "state"]}
}

deny contains finding if {
	input.subject.type in {
		"microsoft.sql/servers/auditingsettings",
		"microsoft.sql/servers/extendedauditingsettings",
		"microsoft.sql/servers/databases/auditingsettings",
		"microsoft.sql/servers/databases/extendedauditingsettings",
	}
	not _on
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "state"]}
}

_audited if {
	some settings in input.related["microsoft.sql/servers/auditingsettings"]
	azure.enabled(settings.config.properties.state)
}

_audited if {
	some settings in input.related["microsoft.sql/servers/extendedauditingsettings"]
	azure.enabled(settings.config.properties.state)
}

_audited if {
	some settings in input.related["microsoft.sql/servers/databases/auditingsettings"]
	azure.enabled(settings.config.properties.state)
}

_on if azure.enabled(input.subject.config.properties.state)
