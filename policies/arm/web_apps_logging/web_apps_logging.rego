# METADATA
# title: Web apps keep logs of requests
# description: Checks that App Service records HTTP requests. Without the log, an attack on the app leaves no trace.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# - https://learn.microsoft.com/azure/app-service/troubleshoot-diagnostic-logs
# custom:
#   id: ANX-ARM-0029
#   severity: medium
#   topic: audit-logging
#   subjects: [microsoft.web/sites, microsoft.web/sites/slots]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs, and how long they are kept
#   remediation: "Set `properties.siteConfig.httpLoggingEnabled` to `true`."
package policies.arm.web_apps_logging

import data.policies.lib.values

deny contains finding if {
	not _logged
	finding := {
		"message": sprintf("%s does not log requests", [input.subject.address]),
		"path": ["properties", "siteConfig", "httpLoggingEnabled"],
	}
}

_logged if values.is_true(input.subject.config.properties.siteConfig.httpLoggingEnabled)

_logged if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.httpLogs.fileSystem.enabled)
}

_logged if {
	some config in input.related["microsoft.web/sites/config"]
	values.is_true(config.config.properties.httpLoggingEnabled)
}
