# METADATA
# title: API Management asks for client certificates
# description: Checks that API Management on the consumption tier takes client certificates.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# custom:
#   id: ANX-ARM-0220
#   severity: medium
#   topic: client-authentication
#   subjects: [microsoft.apimanagement/service]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "clients prove who they are with a certificate"}
#   - {id: A.8.26, strength: supports, rationale: "the interface asks for it"}
#   does_not_show: that policies check the certificate
#   remediation: "Set `properties.enableClientCertificate` to `true`."
package policies.arm.api_management_client_certificates

import data.policies.lib.values

deny contains finding if {
	not _asked
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["properties", "enableClientCertificate"],
	}
}

_asked if values.is_true(input.subject.config.properties.enableClientCertificate)
