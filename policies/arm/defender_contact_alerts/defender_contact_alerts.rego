# METADATA
# title: Alerts of Defender are mailed
# description: Checks that the security contact gets alerts.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-ARM-0161
#   severity: low
#   topic: alert-contacts
#   subjects: [microsoft.security/securitycontacts]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that the mail is read
#   remediation: "Set `properties.alertNotifications` to `On`."
package policies.arm.defender_contact_alerts

import data.policies.lib.azure

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s gets no alerts", [input.subject.address]),
		"path": ["properties", "alertNotifications"],
	}
}

_told if azure.one_of(input.subject.config.properties.alertNotifications, {"on"})

_told if azure.one_of(input.subject.config.properties.alertNotifications.state, {"on"})

_told if {
	some source in input.subject.config.properties.notificationsSources
	azure.one_of(source.sourceType, {"alert"})
}
