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
#   id: ANX-ARM-0166
#   severity: medium
#   topic: audit-logging
#   subjects: [microsoft.insights/logprofiles, microsoft.insights/diagnosticsettings]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "every kind of activity is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   - {id: A.5.23, strength: supports, rationale: "what is done in the cloud is seen everywhere"}
#   does_not_show: who reads the log
#   remediation: >-
#     Set `properties.categories` to `Write`, `Delete` and `Action`, and name `global` in `properties.locations`. In
#     diagnostic settings, enable `Administrative`, `Alert`, `Policy` and `Security` in `properties.logs`.
package policies.arm.activity_log_categories

import data.policies.lib.values

applies if input.subject.type == "microsoft.insights/logprofiles"

applies if count(_categories & _of_activity_logs) > 0

deny contains finding if {
	input.subject.type == "microsoft.insights/logprofiles"
	not _all
	finding := {
		"message": sprintf("%s leaves some activities out", [input.subject.address]),
		"path": ["properties", "categories"],
	}
}

_all if {
	every category in ["Write", "Delete", "Action"] {
		category in input.subject.config.properties.categories
	}
}

deny contains finding if {
	is_array(input.subject.config.properties.locations)
	not "global" in input.subject.config.properties.locations
	finding := {
		"message": sprintf("%s leaves some regions out", [input.subject.address]),
		"path": ["properties", "locations"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.insights/diagnosticsettings"
	some category in _needed - _categories
	finding := {
		"message": sprintf("%s leaves out %s", [input.subject.address, category]),
		"path": ["properties", "logs"],
	}
}

_categories contains category if {
	some log in input.subject.config.properties.logs
	values.is_true(log.enabled)
	category := log.category
}

_needed := {"Administrative", "Alert", "Policy", "Security"}

# No other resource has logs of these names.
_of_activity_logs := _needed | {"Autoscale", "Recommendation", "ResourceHealth", "ServiceHealth"}
