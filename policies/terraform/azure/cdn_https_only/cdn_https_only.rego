# METADATA
# title: CDN endpoints serve HTTPS only
# description: >-
#   Checks that CDN endpoints refuse plain HTTP and keep HTTPS, and that routes of Front Door lead from one to the
#   other.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/endpoints
# custom:
#   id: ANX-TF-AZURE-0096
#   severity: medium
#   topic: cdn-tls
#   subjects: [azurerm_cdn_endpoint, azurerm_cdn_frontdoor_route]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: >-
#     Set `is_http_allowed = false` and leave `is_https_allowed` on; for routes, set `https_redirect_enabled = true`.
package policies.terraform.azure.cdn_https_only

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_cdn_endpoint"
	not _encrypted
	finding := {"message": sprintf("%s serves plain HTTP", [input.subject.address]), "path": ["is_http_allowed"]}
}

_encrypted if values.is_false(input.subject.config.is_http_allowed)

# Routes of Front Door lead from HTTP to HTTPS where nothing else is said.
deny contains finding if {
	input.subject.type == "azurerm_cdn_frontdoor_route"
	values.is_false(input.subject.config.https_redirect_enabled)
	"Http" in input.subject.config.supported_protocols
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["https_redirect_enabled"],
	}
}
