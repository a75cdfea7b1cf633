# METADATA
# title: Alerts of Defender reach the owners
# description: Checks that owners of the subscription get alerts, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-ARM-0162
#   severity: low
#   topic: alert-contacts
#   subjects: [microsoft.security/securitycontacts]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that owners act
#   remediation: "Set `properties.alertsToAdmins` to `On`."
package policies.arm.defender_contact_administrators

import data.policies.lib.azure

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s does not reach the owners", [input.subject.address]),
		"path": ["properties", "alertsToAdmins"],
	}
}

_told if azure.one_of(input.subject.config.properties.alertsToAdmins, {"on"})

_told if azure.one_of(input.subject.config.properties.notificationsByRole.state, {"on"})
