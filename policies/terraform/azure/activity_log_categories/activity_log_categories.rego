# METADATA
# title: Activity logs record every kind of activity, in every region
# description: >-
#   Checks that log profiles take in writing, deleting and other actions, also those that belong to no region, and
#   that diagnostic settings of a subscription take in administration, alerts, policies and security. What is left out
#   leaves no trace.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.insights/logprofiles
# - https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema
# custom:
#   id: ANX-TF-AZURE-0166
#   severity: medium
#   topic: audit-logging
#   subjects: [azurerm_monitor_log_profile, azurerm_monitor_diagnostic_setting]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "every kind of activity is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.5.23, strength: supports, rationale: "what is done in the cloud is seen everywhere"}
#   does_not_show: who reads the log
#   remediation: >-
#     Set `categories = ["Write", "Delete", "Action"]`, and name `global` and all regions in `locations`. In
#     diagnostic settings, add `enabled_log` for `Administrative`, `Alert`, `Policy` and `Security`.
package policies.terraform.azure.activity_log_categories

import data.policies.lib.values

applies if input.subject.type == "azurerm_monitor_log_profile"

applies if count(_categories & _of_activity_logs) > 0

deny contains finding if {
	input.subject.type == "azurerm_monitor_log_profile"
	not _all
	finding := {"message": sprintf("%s leaves some activities out", [input.subject.address]), "path": ["categories"]}
}

_all if {
	every category in ["Write", "Delete", "Action"] {
		category in input.subject.config.categories
	}
}

deny contains finding if {
	is_array(input.subject.config.locations)
	not "global" in input.subject.config.locations
	finding := {"message": sprintf("%s leaves some regions out", [input.subject.address]), "path": ["locations"]}
}

deny contains finding if {
	input.subject.type == "azurerm_monitor_diagnostic_setting"
	some category in _needed - _categories
	finding := {"message": sprintf("%s leaves out %s", [input.subject.address, category]), "path": []}
}

_categories contains category if {
	some log in input.subject.config.enabled_log
	category := log.category
}

# Before version 4 of the provider.
_categories contains category if {
	some log in input.subject.config.log
	not _off(log)
	category := log.category
}

_needed := {"Administrative", "Alert", "Policy", "Security"}

# No other resource has logs of these names.
_of_activity_logs := _needed | {"Autoscale", "Recommendation", "ResourceHealth", "ServiceHealth"}

_off(log) if values.is_false(log.enabled)
