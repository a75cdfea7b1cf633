# METADATA
# title: Alerts of Defender are mailed
# description: Checks that the security contact gets alerts.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-TF-AZURE-0161
#   severity: low
#   topic: alert-contacts
#   subjects: [azurerm_security_center_contact]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that the mail is read
#   remediation: "Set `alert_notifications = true`."
package policies.terraform.azure.defender_contact_alerts

import data.policies.lib.values

deny contains finding if {
	not _told
	finding := {"message": sprintf("%s gets no alerts", [input.subject.address]), "path": ["alert_notifications"]}
}

_told if values.is_true(input.subject.config.alert_notifications)
