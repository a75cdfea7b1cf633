# METADATA
# title: Web and function apps name the sites that may call them
# description: >-
#   Checks that cross-origin requests are not open to every site. With `*`, any page that a user opens can call
#   the app.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api
# custom:
#   id: ANX-ARM-0028
#   severity: medium
#   topic: cross-origin-access
#   subjects:
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.web/sites/config
#   - microsoft.web/sites/slots/config
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "only named sites may call"}
#   - {id: A.8.3, strength: supports, rationale: "data is not handed to every page"}
#   - {id: A.8.9, strength: supports, rationale: "the origins are written down"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: that the listed sites are trustworthy
#   remediation: "List the origins in `properties.siteConfig.cors.allowedOrigins`."
package policies.arm.web_apps_cors

deny contains finding if {
	"*" in input.subject.config.properties.siteConfig.cors.allowedOrigins
	finding := {
		"message": sprintf("%s may be called from every site", [input.subject.address]),
		"path": ["properties", "siteConfig", "cors", "allowedOrigins"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.web/sites/config", "microsoft.web/sites/slots/config"}
	"*" in input.subject.config.properties.cors.allowedOrigins
	finding := {
		"message": sprintf("%s may be called from every site", [input.subject.address]),
		"path": ["properties", "cors", "allowedOrigins"],
	}
}
