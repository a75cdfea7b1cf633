# METADATA
# title: Web apps record detailed errors
# description: >-
#   Checks that App Service keeps detailed error messages in its logs. They tell what happened behind a failed
#   request.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# custom:
#   id: ANX-ARM-0030
#   severity: low
#   topic: audit-logging
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "failures are recorded in detail"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs
#   remediation: "Set `properties.siteConfig.detailedErrorLoggingEnabled` to `true`."
package policies.arm.web_apps_detailed_errors

import data.policies.lib.values

deny contains finding if {
	not _recorded
	finding := {
		"message": sprintf("%s does not record detailed errors", [input.subject.address]),
		"path": ["properties", "siteConfig", "detailedErrorLoggingEnabled"],
	}
}

_recorded if values.is_true(input.subject.config.properties.siteConfig.detailedErrorLoggingEnabled)

_recorded if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.detailedErrorMessages.enabled)
}

_recorded if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.detailedErrorLoggingEnabled)
}
