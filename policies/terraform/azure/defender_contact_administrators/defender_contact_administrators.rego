# METADATA
# title: Alerts of Defender reach the owners
# description: Checks that owners of the subscription get alerts, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-TF-AZURE-0162
#   severity: low
#   topic: alert-contacts
#   subjects: [azurerm_security_center_contact]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that owners act
#   remediation: "Set `alerts_to_admins = true`."
package policies.terraform.azure.defender_contact_administrators

import data.policies.lib.values

deny contains finding if {
	not _told
	finding := {
		"message": sprintf("%s does not reach the owners", [input.subject.address]),
		"path": ["alerts_to_admins"],
	}
}

_told if values.is_true(input.subject.config.alerts_to_admins)
