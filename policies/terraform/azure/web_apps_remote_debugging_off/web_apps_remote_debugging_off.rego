# METADATA
# title: Web and function apps cannot be debugged from afar
# description: Checks that remote debugging is off. It opens ports into the running application.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-common
# custom:
#   id: ANX-TF-AZURE-0027
#   severity: high
#   topic: remote-debugging
#   subjects:
#   - azurerm_app_service
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_app_service_slot
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   - azurerm_function_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_function_app_slot
#   - azurerm_linux_function_app_slot
#   - azurerm_windows_function_app_slot
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "nobody can attach to the running application"}
#   - {id: A.8.9, strength: supports, rationale: "a development setting is off"}
#   - {id: A.8.31, strength: supports, rationale: "debugging belongs to development"}
#   does_not_show: who may switch it on in the portal
#   remediation: "Set `remote_debugging_enabled = false` in `site_config`."
package policies.terraform.azure.web_apps_remote_debugging_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.site_config[0].remote_debugging_enabled)
	finding := {
		"message": sprintf("%s can be debugged from afar", [input.subject.address]),
		"path": ["site_config", 0, "remote_debugging_enabled"],
	}
}
