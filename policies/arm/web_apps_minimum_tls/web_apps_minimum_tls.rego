# METADATA
# title: Web and function apps ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that App Service and Functions accept. TLS 1.0 and 1.1 have known weaknesses
#   and are withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-ssl-bindings
# custom:
#   id: ANX-ARM-0021
#   severity: medium
#   topic: encryption-in-transit
#   subjects:
#   - microsoft.web/sites
#   - microsoft.web/sites/slots
#   - microsoft.web/sites/config
#   - microsoft.web/sites/slots/config
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.26, strength: supports, rationale: "the application asks for current protocols"}
#   does_not_show: cipher suites and certificates
#   remediation: "Set `minTlsVersion` to `1.2` in `properties.siteConfig`."
package policies.arm.web_apps_minimum_tls

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {"microsoft.web/sites", "microsoft.web/sites/slots"}
	azure.outdated_tls(input.subject.config.properties.siteConfig.minTlsVersion)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "siteConfig", "minTlsVersion"],
	}
}

deny contains finding if {
	input.subject.type in {"microsoft.web/sites/config", "microsoft.web/sites/slots/config"}
	azure.outdated_tls(input.subject.config.properties.minTlsVersion)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "minTlsVersion"],
	}
}
