# METADATA
# title: The security contact has a telephone number
# description: Checks that the security contact can be called.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-ARM-0163
#   severity: low
#   topic: alert-contacts
#   subjects: [microsoft.security/securitycontacts]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that the number is answered
#   remediation: "Set `properties.phone`."
package policies.arm.defender_contact_phone

import data.policies.lib.azure

deny contains finding if {
	not _callable
	finding := {
		"message": sprintf("%s has no telephone number", [input.subject.address]),
		"path": ["properties", "phone"],
	}
}

_callable if azure.given(input.subject.config.properties.phone)
