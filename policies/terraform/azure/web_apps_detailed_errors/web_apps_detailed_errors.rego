# METADATA
# title: Web apps record detailed errors
# description: >-
#   Checks that App Service keeps detailed error messages in its logs. They tell what happened behind a failed
#   request.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# custom:
#   id: ANX-TF-AZURE-0030
#   severity: low
#   topic: audit-logging
#   subjects:
#   - azurerm_app_service
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_app_service_slot
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "failures are recorded in detail"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs
#   remediation: "Set `detailed_error_messages = true` (`detailed_error_messages_enabled` before) in `logs`."
package policies.terraform.azure.web_apps_detailed_errors

import data.policies.lib.values

deny contains finding if {
	not _recorded
	finding := {
		"message": sprintf("%s does not record detailed errors", [input.subject.address]),
		"path": _recorded_place,
	}
}

_recorded if values.is_true(input.subject.config.logs[0].detailed_error_messages)

_recorded if values.is_true(input.subject.config.logs[0].detailed_error_messages_enabled)

default _recorded_place := ["logs", 0, "detailed_error_messages"]

_recorded_place := ["logs", 0, "detailed_error_messages_enabled"] if values.is_false(input.subject.config.logs[0].detailed_error_messages_enabled)
