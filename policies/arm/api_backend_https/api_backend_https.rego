# METADATA
# title: Backends of API Management are called with HTTPS
# description: Checks that backends and interfaces of API Management do not use plain HTTP.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends
# custom:
#   id: ANX-ARM-0223
#   severity: high
#   topic: encryption-in-transit
#   subjects: [microsoft.apimanagement/service/backends, microsoft.apimanagement/service/apis]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: certificates of the backend
#   remediation: "Begin `properties.url` with `https://`."
package policies.arm.api_backend_https

deny contains finding if {
	input.subject.type == "microsoft.apimanagement/service/backends"
	is_string(input.subject.config.properties.url)
		startswith(lower(input.subject.config.properties.url), "http://")
	finding := {"message": sprintf("%s is called in plain", [input.subject.address]), "path": ["properties", "url"]}
}

deny contains finding if {
	input.subject.type == "microsoft.apimanagement/service/apis"
	"http" in input.subject.config.properties.protocols
	finding := {
		"message": sprintf("%s is offered in plain", [input.subject.address]),
		"path": ["properties", "protocols"],
	}
}
