# METADATA
# title: Web apps have a health check
# description: Checks that web apps name a path for health checks, so that broken instances are replaced.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/monitor-instances-health-check
# custom:
#   id: ANX-ARM-0213
#   severity: low
#   topic: health-probes
#   subjects: [microsoft.web/sites]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that the path tells the truth
#   remediation: "Set `properties.siteConfig.healthCheckPath`."
package policies.arm.app_health_check

import data.policies.lib.azure

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s has no health check", [input.subject.address]),
		"path": ["properties", "siteConfig", "healthCheckPath"],
	}
}

_checked if azure.given(input.subject.config.properties.siteConfig.healthCheckPath)
