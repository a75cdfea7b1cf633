# METADATA
# title: Spring apps ask for encryption
# description: >-
#   Checks that apps of Azure Spring Apps use HTTPS and TLS up to the app, and that its API portal redirects.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appplatform/spring/apps
# custom:
#   id: ANX-TF-AZURE-0246
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [azurerm_spring_cloud_app, azurerm_spring_cloud_api_portal]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: certificates of the app
#   remediation: "Set `https_only = true` and `tls_enabled = true`."
package policies.terraform.azure.spring_cloud_protected

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_spring_cloud_app"
	not _encrypted
	finding := {
		"message": sprintf("%s is called in plain behind the gateway", [input.subject.address]),
		"path": ["tls_enabled"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_spring_cloud_api_portal"
	not _https
	finding := {"message": sprintf("%s serves plain HTTP", [input.subject.address]), "path": ["https_only_enabled"]}
}

_encrypted if values.is_true(input.subject.config.tls_enabled)

# The basic tier does not offer it.
_encrypted if {
	some service in input.related.azurerm_spring_cloud_service
	service.config.sku_tier == "Basic"
}

_https if values.is_true(input.subject.config.https_only_enabled)
