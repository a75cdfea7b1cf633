# METADATA
# title: API Management asks for client certificates
# description: Checks that API Management on the consumption tier takes client certificates.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service
# custom:
#   id: ANX-TF-AZURE-0220
#   severity: medium
#   topic: client-authentication
#   subjects: [azurerm_api_management]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "clients prove who they are with a certificate"}
#   - {id: A.8.26, strength: supports, rationale: "the interface asks for it"}
#   does_not_show: that policies check the certificate
#   remediation: "Set `client_certificate_enabled = true`."
package policies.terraform.azure.api_management_client_certificates

import data.policies.lib.values

deny contains finding if {
	not _asked
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["client_certificate_enabled"],
	}
}

_asked if values.is_true(input.subject.config.client_certificate_enabled)
