# METADATA
# title: Web apps keep logs of requests
# description: Checks that App Service records HTTP requests. Without the log, an attack on the app leaves no trace.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config-logs
# - https://learn.microsoft.com/azure/app-service/troubleshoot-diagnostic-logs
# custom:
#   id: ANX-TF-AZURE-0029
#   severity: medium
#   topic: audit-logging
#   subjects:
#   - azurerm_app_service
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_app_service_slot
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: who reads the logs, and how long they are kept
#   remediation: "Add `http_logs` with `file_system` or `azure_blob_storage` in `logs`."
package policies.terraform.azure.web_apps_logging

deny contains finding if {
	not _logged
	finding := {
		"message": sprintf("%s does not log requests", [input.subject.address]),
		"path": ["logs", 0, "http_logs"],
	}
}

_logged if count(input.subject.config.logs[0].http_logs) > 0
