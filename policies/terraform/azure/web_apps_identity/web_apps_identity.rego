# METADATA
# title: Web and function apps have a managed identity
# description: >-
#   Checks that App Service and Functions have a managed identity. Without one, the app needs stored passwords
#   to reach other services.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# - https://learn.microsoft.com/azure/app-service/overview-managed-identity
# custom:
#   id: ANX-TF-AZURE-0026
#   severity: medium
#   topic: workload-identity
#   subjects:
#   - azurerm_app_service
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_function_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_app_service_slot
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   - azurerm_function_app_slot
#   - azurerm_linux_function_app_slot
#   - azurerm_windows_function_app_slot
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "the app has an identity of its own"}
#   - {id: A.5.16, strength: demonstrates, rationale: "the app is known to the directory"}
#   - {id: A.5.17, strength: supports, rationale: "no password is needed to reach other services"}
#   does_not_show: what the identity may do
#   remediation: >-
#     Add `identity { type = "SystemAssigned" }`.
package policies.terraform.azure.web_apps_identity

import data.policies.lib.azure

deny contains finding if {
	not _known
	finding := {
		"message": sprintf("%s has no identity of its own", [input.subject.address]),
		"path": ["identity", 0, "type"],
	}
}

_known if azure.given(input.subject.config.identity[0].type)
