# METADATA
# title: Activity logs are kept for a year
# description: Checks that log profiles keep activity logs for at least a year, or without end.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.insights/logprofiles
# custom:
#   id: ANX-TF-AZURE-0165
#   severity: medium
#   topic: log-retention
#   subjects: [azurerm_monitor_log_profile]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "the activity log is kept"}
#   - {id: A.5.28, strength: supports, rationale: "evidence is there when it is looked for"}
#   - {id: A.5.33, strength: supports, rationale: "records last as long as they must"}
#   does_not_show: that the storage account cannot be wiped
#   parameters:
#     minimum_days: {default: 365, description: "Days that activity logs are kept; 0 in the configuration means without end."}
#   remediation: "Set `retention_policy { enabled = true, days = 365 }`, or `enabled = false` with `days = 0`."
package policies.terraform.azure.activity_log_retention

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s ends too early", [input.subject.address]),
		"path": ["retention_policy", 0, "days"],
	}
}

deny contains finding if {
	not _on
	finding := {
		"message": sprintf("%s does not say how long logs are kept", [input.subject.address]),
		"path": ["retention_policy", 0, "enabled"],
	}
}

_kept if azure.at_least(input.subject.config.retention_policy[0].days, data.parameters["ANX-TF-AZURE-0165"].minimum_days)

# Zero stands for no end.
_kept if input.subject.config.retention_policy[0].days == 0

# Then the other finding says it.
_kept if not _on

_on if values.is_true(input.subject.config.retention_policy[0].enabled)

_on if input.subject.config.retention_policy[0].days == 0

_on if {
	values.is_false(input.subject.config.retention_policy[0].enabled)
	values.number(input.subject.config.retention_policy[0].days) < data.parameters["ANX-TF-AZURE-0165"].minimum_days
}
