# METADATA
# title: Web and function apps speak HTTP/2
# description: >-
#   Checks that App Service and Functions offer HTTP/2. Browsers use it over TLS 1.2 or later with strong suites
#   only.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-common
# custom:
#   id: ANX-ARM-0023
#   severity: low
#   topic: encryption-in-transit
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "HTTP/2 is spoken over current TLS only"}
#   - {id: A.8.21, strength: supports, rationale: "the service uses the current protocol"}
#   does_not_show: which protocol clients choose
#   remediation: "Set `properties.siteConfig.http20Enabled` to `true`."
package policies.arm.web_apps_http2

import data.policies.lib.values

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s does not speak HTTP/2", [input.subject.address]),
		"path": ["properties", "siteConfig", "http20Enabled"],
	}
}

_current if values.is_true(input.subject.config.properties.siteConfig.http20Enabled)

_current if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.http20Enabled)
}
