# METADATA
# title: Web and function apps ask for TLS 1.2 or later
# description: >-
#   Checks the oldest TLS version that App Service and Functions accept. TLS 1.0 and 1.1 have known weaknesses
#   and are withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/configure-ssl-bindings
# custom:
#   id: ANX-TF-AZURE-0021
#   severity: medium
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
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.26, strength: supports, rationale: "the application asks for current protocols"}
#   does_not_show: cipher suites and certificates
#   remediation: >-
#     Set `min_tls_version` (`minimum_tls_version` on Linux and Windows apps) to `"1.2"` in `site_config`.
package policies.terraform.azure.web_apps_minimum_tls

import data.policies.lib.azure

deny contains finding if {
	azure.outdated_tls(input.subject.config.site_config[0].min_tls_version)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["site_config", 0, "min_tls_version"],
	}
}

deny contains finding if {
	azure.outdated_tls(input.subject.config.site_config[0].minimum_tls_version)
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["site_config", 0, "minimum_tls_version"],
	}
}
