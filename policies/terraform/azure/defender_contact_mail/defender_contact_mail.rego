# METADATA
# title: The security contact has a mail address
# description: Checks that the security contact has an address.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.security/securitycontacts
# custom:
#   id: ANX-TF-AZURE-0164
#   severity: low
#   topic: alert-contacts
#   subjects: [azurerm_security_center_contact]
#   controls:
#   - {id: A.5.24, strength: demonstrates, rationale: "a person is told of incidents"}
#   - {id: A.8.16, strength: supports, rationale: "alerts are followed up"}
#   - {id: A.8.7, strength: supports, rationale: "attacks are acted on"}
#   - {id: A.5.7, strength: supports, rationale: "warnings reach the organisation"}
#   does_not_show: that the mail is read
#   remediation: "Set `email`."
package policies.terraform.azure.defender_contact_mail

import data.policies.lib.azure

deny contains finding if {
	not _reachable
	finding := {"message": sprintf("%s has no address", [input.subject.address]), "path": ["email"]}
}

_reachable if azure.given(input.subject.config.email)
