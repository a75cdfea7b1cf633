# METADATA
# title: Web apps trace failed requests
# description: Checks that App Service traces failed requests. The trace shows what an attacker tried.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# custom:
#   id: ANX-TF-AZURE-0031
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
#   - {id: A.8.15, strength: demonstrates, rationale: "failed requests are traced"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the traces
#   remediation: "Set `failed_request_tracing = true` (`failed_request_tracing_enabled` before) in `logs`."
package policies.terraform.azure.web_apps_failed_requests

import data.policies.lib.values

deny contains finding if {
	not _traced
	finding := {
		"message": sprintf("%s does not trace failed requests", [input.subject.address]),
		"path": _traced_place,
	}
}

_traced if values.is_true(input.subject.config.logs[0].failed_request_tracing)

_traced if values.is_true(input.subject.config.logs[0].failed_request_tracing_enabled)

default _traced_place := ["logs", 0, "failed_request_tracing"]

_traced_place := ["logs", 0, "failed_request_tracing_enabled"] if values.is_false(input.subject.config.logs[0].failed_request_tracing_enabled)
