# METADATA
# title: CDN endpoints serve HTTPS only
# description: Checks that CDN endpoints refuse plain HTTP and keep HTTPS.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/endpoints
# custom:
#   id: ANX-TF-AZURE-0096
#   severity: medium
#   topic: cdn-tls
#   subjects: [azurerm_cdn_endpoint]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: "Set `is_http_allowed = false` and leave `is_https_allowed` on."
package policies.terraform.azure.cdn_https_only

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {"message": sprintf("%s serves plain HTTP", [input.subject.address]), "path": ["is_http_allowed"]}
}

_encrypted if values.is_false(input.subject.config.is_http_allowed)
