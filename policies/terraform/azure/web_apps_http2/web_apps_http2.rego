# METADATA
# title: Web and function apps speak HTTP/2
# description: >-
#   Checks that App Service and Functions offer HTTP/2. Browsers use it over TLS 1.2 or later with strong suites
#   only.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-common
# custom:
#   id: ANX-TF-AZURE-0023
#   severity: low
#   topic: encryption-in-transit
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
#   - azurerm_logic_app_standard
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "HTTP/2 is spoken over current TLS only"}
#   - {id: A.8.21, strength: supports, rationale: "the service uses the current protocol"}
#   does_not_show: which protocol clients choose
#   remediation: "Set `http2_enabled = true` in `site_config`."
package policies.terraform.azure.web_apps_http2

import data.policies.lib.values

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s does not speak HTTP/2", [input.subject.address]),
		"path": ["site_config", 0, "http2_enabled"],
	}
}

_current if values.is_true(input.subject.config.site_config[0].http2_enabled)
