# METADATA
# title: Web and function apps ask users to sign in
# description: >-
#   Checks that App Service authentication is switched on. It turns away who has not signed in before a request
#   reaches the code.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-authsettingsv2
# - https://learn.microsoft.com/azure/app-service/overview-authentication-authorization
# custom:
#   id: ANX-TF-AZURE-0025
#   severity: medium
#   topic: service-authentication
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
#   - {id: A.8.5, strength: demonstrates, rationale: "the platform asks users to sign in"}
#   - {id: A.5.16, strength: supports, rationale: "users come from a directory"}
#   - {id: A.8.26, strength: supports, rationale: "authentication does not depend on the code"}
#   does_not_show: what signed-in users may do
#   remediation: "Add `auth_settings_v2` or `auth_settings` with `enabled = true`."
package policies.terraform.azure.web_apps_authentication

import data.policies.lib.values

deny contains finding if {
	not _asked
	finding := {"message": sprintf("%s lets everyone in", [input.subject.address]), "path": _asked_place}
}

_asked if values.is_true(input.subject.config.auth_settings[0].enabled)

_asked if values.is_true(input.subject.config.auth_settings_v2[0].auth_enabled)

default _asked_place := ["auth_settings", 0, "enabled"]

_asked_place := ["auth_settings_v2", 0, "auth_enabled"] if values.is_false(input.subject.config.auth_settings_v2[0].auth_enabled)
