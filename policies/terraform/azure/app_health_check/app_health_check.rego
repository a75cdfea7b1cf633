# METADATA
# title: Web apps have a health check
# description: Checks that web apps name a path for health checks, so that broken instances are replaced.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/monitor-instances-health-check
# custom:
#   id: ANX-TF-AZURE-0213
#   severity: low
#   topic: health-probes
#   subjects: [azurerm_app_service, azurerm_linux_web_app, azurerm_windows_web_app]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that the path tells the truth
#   remediation: "Set `health_check_path` in `site_config`."
package policies.terraform.azure.app_health_check

import data.policies.lib.azure

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s has no health check", [input.subject.address]),
		"path": ["site_config", 0, "health_check_path"],
	}
}

_checked if azure.given(input.subject.config.site_config[0].health_check_path)
