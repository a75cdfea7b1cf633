# METADATA
# title: Web apps stay loaded
# description: Checks that web apps stay loaded when idle. Jobs and health checks otherwise stop.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# custom:
#   id: ANX-TF-AZURE-0212
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_linux_web_app, azurerm_windows_web_app, azurerm_app_service]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: that enough instances run
#   remediation: "Set `always_on = true` in `site_config`."
package policies.terraform.azure.app_always_on

import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_linux_web_app", "azurerm_windows_web_app"}
	values.is_false(input.subject.config.site_config[0].always_on)
	finding := {
		"message": sprintf("%s is unloaded when idle", [input.subject.address]),
		"path": ["site_config", 0, "always_on"],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_app_service"
	not _loaded
	finding := {
		"message": sprintf("%s is unloaded when idle", [input.subject.address]),
		"path": ["site_config", 0, "always_on"],
	}
}

_loaded if values.is_true(input.subject.config.site_config[0].always_on)
