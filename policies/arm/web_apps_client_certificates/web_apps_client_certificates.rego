# METADATA
# title: Web and function apps ask for client certificates
# description: >-
#   Checks that App Service and Functions ask clients for a certificate. Apps for machines and partners then
#   turn strangers away before any code runs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# - https://learn.microsoft.com/azure/app-service/app-service-web-configure-tls-mutual-auth
# custom:
#   id: ANX-ARM-0024
#   severity: medium
#   topic: client-authentication
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "clients prove who they are with a certificate"}
#   - {id: A.8.26, strength: supports, rationale: "the application asks for it"}
#   - {id: A.5.15, strength: supports, rationale: "only known clients get in"}
#   does_not_show: that the app checks the certificate that it is given
#   remediation: "Set `properties.clientCertEnabled` to `true` and `properties.clientCertMode` to `Required`."
package policies.arm.web_apps_client_certificates

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _asked
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["properties", "clientCertEnabled"],
	}
}

_asked if values.is_true(input.subject.config.properties.clientCertEnabled)

deny contains finding if {
	_asked
	azure.one_of(input.subject.config.properties.clientCertMode, {"optional", "optionalinteractiveuser"})
	finding := {
		"message": sprintf("%s lets clients in without a certificate", [input.subject.address]),
		"path": ["properties", "clientCertMode"],
	}
}
