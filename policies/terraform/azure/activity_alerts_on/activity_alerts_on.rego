# METADATA
# title: Alerts on activities are on and reach someone
# description: >-
#   Checks that an alert on activities is not switched off, and names a group that gets it. An alert that nobody gets
#   is none.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/monitor_activity_log_alert
# - https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview
# custom:
#   id: ANX-TF-AZURE-0315
#   severity: low
#   topic: alert-contacts
#   subjects: [azurerm_monitor_activity_log_alert, azurerm_monitor_metric_alert]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "what is watched raises a notice"}
#   - {id: A.5.24, strength: supports, rationale: "events reach those who act on them"}
#   does_not_show: that someone acts on it
#   remediation: Set `enabled = true`, and name an `azurerm_monitor_action_group` in `action`.
package policies.terraform.azure.activity_alerts_on

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.enabled)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["enabled"]}
}

deny contains finding if {
	not input.subject.config.action
	finding := {"message": sprintf("%s reaches nobody", [input.subject.address]), "path": ["action"]}
}
