# METADATA
# title: Web and function apps redirect to HTTPS
# description: >-
#   Checks that App Service and Functions answer plain HTTP only with a redirect. Sessions and passwords sent in
#   plain can be read on the way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# - https://learn.microsoft.com/azure/app-service/configure-ssl-bindings
# custom:
#   id: ANX-TF-AZURE-0020
#   severity: high
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
#   - {id: A.8.20, strength: supports, rationale: "no plain entry stays open"}
#   - {id: A.8.26, strength: supports, rationale: "the application asks for encryption"}
#   does_not_show: the TLS version, and headers such as HSTS
#   remediation: "Set `https_only = true`."
package policies.terraform.azure.web_apps_https_only

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {"message": sprintf("%s serves plain HTTP", [input.subject.address]), "path": ["https_only"]}
}

_encrypted if values.is_true(input.subject.config.https_only)
