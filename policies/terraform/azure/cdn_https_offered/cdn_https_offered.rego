# METADATA
# title: CDN endpoints offer HTTPS
# description: Checks that HTTPS of CDN endpoints is not switched off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.cdn/profiles/endpoints
# custom:
#   id: ANX-TF-AZURE-0097
#   severity: high
#   topic: cdn-tls
#   subjects: [azurerm_cdn_endpoint]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: the connection to the origin
#   remediation: "Remove `is_https_allowed = false`."
package policies.terraform.azure.cdn_https_offered

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.is_https_allowed)
	finding := {"message": sprintf("%s offers no encryption", [input.subject.address]), "path": ["is_https_allowed"]}
}
