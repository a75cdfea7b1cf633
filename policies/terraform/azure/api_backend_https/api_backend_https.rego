# METADATA
# title: Backends of API Management are called with HTTPS
# description: Checks that backends and interfaces of API Management do not use plain HTTP.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends
# custom:
#   id: ANX-TF-AZURE-0223
#   severity: high
#   topic: encryption-in-transit
#   subjects: [azurerm_api_management_backend, azurerm_api_management_api]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: certificates of the backend
#   remediation: "Begin `url` with `https://`, and leave `http` out of `protocols`."
package policies.terraform.azure.api_backend_https

deny contains finding if {
	input.subject.type == "azurerm_api_management_backend"
	is_string(input.subject.config.url)
		startswith(lower(input.subject.config.url), "http://")
	finding := {"message": sprintf("%s is called in plain", [input.subject.address]), "path": ["url"]}
}

deny contains finding if {
	input.subject.type == "azurerm_api_management_api"
	"http" in input.subject.config.protocols
	finding := {"message": sprintf("%s is offered in plain", [input.subject.address]), "path": ["protocols"]}
}
