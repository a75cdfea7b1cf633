# METADATA
# title: Synapse workspaces are audited
# description: Checks that Synapse workspaces have an auditing policy.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.synapse/workspaces/auditingsettings
# custom:
#   id: ANX-ARM-0233
#   severity: medium
#   topic: audit-logging
#   subjects:
#   - microsoft.synapse/workspaces
#   - microsoft.synapse/workspaces/auditingsettings
#   - microsoft.synapse/workspaces/extendedauditingsettings
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to the data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the audit log
#   remediation: "Add `auditingSettings` with `properties.state` set to `Enabled`."
package policies.arm.synapse_auditing

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "microsoft.synapse/workspaces"
	not _audited
	finding := {"message": sprintf("%s is not audited", [input.subject.address]), "path": []}
}

deny contains finding if {
	input.subject.type in {
		"microsoft.synapse/workspaces/auditingsettings",
		"microsoft.synapse/workspaces/extendedauditingsettings",
	}
	not _on
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["properties", "state"]}
}

_audited if {
	some settings in input.related["microsoft.synapse/workspaces/auditingsettings"]
	azure.enabled(settings.config.properties.state)
}

_audited if {
	some settings in input.related["microsoft.synapse/workspaces/extendedauditingsettings"]
	azure.enabled(settings.config.properties.state)
}

_on if azure.enabled(input.subject.config.properties.state)
