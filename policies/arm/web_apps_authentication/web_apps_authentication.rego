# METADATA
# title: Web and function apps ask users to sign in
# description: >-
#   Checks that App Service authentication is switched on. It turns away who has not signed in before a request
#   reaches the code.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-authsettingsv2
# - https://learn.microsoft.com/azure/app-service/overview-authentication-authorization
# custom:
#   id: ANX-ARM-0025
#   severity: medium
#   topic: service-authentication
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the platform asks users to sign in"}
#   - {id: A.5.16, strength: supports, rationale: "users come from a directory"}
#   - {id: A.8.26, strength: supports, rationale: "authentication does not depend on the code"}
#   does_not_show: what signed-in users may do
#   remediation: "Add a `Microsoft.Web/sites/config` named `authsettingsV2` with `platform.enabled` set to `true`."
package policies.arm.web_apps_authentication

import data.policies.lib.values

deny contains finding if {
	not _asked
	finding := {
		"message": sprintf("%s lets everyone in", [input.subject.address]),
		"path": ["properties", "siteConfig", "siteAuthSettings", "enabled"],
	}
}

_asked if values.is_true(input.subject.config.properties.siteConfig.siteAuthSettings.enabled)

_asked if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.enabled)
}

_asked if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.platform.enabled)
}

_asked if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.siteAuthSettingsEnabled)
}
