# METADATA
# title: Alerts are on and reach someone
# description: >-
#   Checks that an alert policy is not switched off and names a channel of notification. An alert that nobody gets is
#   none.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/monitoring_alert_policy
# - https://docs.cloud.google.com/monitoring/alerts
# custom:
#   id: ANX-TF-GOOGLE-0186
#   severity: low
#   topic: alert-contacts
#   subjects: [google_monitoring_alert_policy]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "what is watched raises a notice"}
#   - {id: A.5.24, strength: supports, rationale: "events reach those who act on them"}
#   does_not_show: that someone acts on it
#   remediation: Set `notification_channels`, and remove `enabled = false`.
package policies.terraform.google.alerts_reach_someone

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.enabled)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["enabled"]}
}

deny contains finding if {
	not _named
	finding := {"message": sprintf("%s reaches nobody", [input.subject.address]), "path": ["notification_channels"]}
}

_named if count(input.subject.config.notification_channels) > 0
