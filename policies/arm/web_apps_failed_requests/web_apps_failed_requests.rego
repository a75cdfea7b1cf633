# METADATA
# title: Web apps trace failed requests
# description: Checks that App Service traces failed requests. The trace shows what an attacker tried.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# custom:
#   id: ANX-ARM-0031
#   severity: low
#   topic: audit-logging
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "failed requests are traced"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the traces
#   remediation: "Set `properties.siteConfig.requestTracingEnabled` to `true`."
package policies.arm.web_apps_failed_requests

import data.policies.lib.values

deny contains finding if {
	not _traced
	finding := {
		"message": sprintf("%s does not trace failed requests", [input.subject.address]),
		"path": ["properties", "siteConfig", "requestTracingEnabled"],
	}
}

_traced if values.is_true(input.subject.config.properties.siteConfig.requestTracingEnabled)

_traced if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.failedRequestsTracing.enabled)
}

_traced if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.requestTracingEnabled)
}
