# METADATA
# title: Function apps keep their built-in log
# description: >-
#   Checks that built-in logging of function apps is not switched off. It records each run and its outcome.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# custom:
#   id: ANX-TF-AZURE-0032
#   severity: low
#   topic: audit-logging
#   subjects:
#   - azurerm_function_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_function_app_slot
#   - azurerm_linux_function_app_slot
#   - azurerm_windows_function_app_slot
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "the function's runs are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "monitoring has something to look at"}
#   does_not_show: logs in Application Insights
#   remediation: "Remove `builtin_logging_enabled = false` (`enable_builtin_logging` before)."
package policies.terraform.azure.function_apps_logging

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.builtin_logging_enabled)
	finding := {
		"message": sprintf("%s does not log its runs", [input.subject.address]),
		"path": ["builtin_logging_enabled"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.enable_builtin_logging)
	finding := {
		"message": sprintf("%s does not log its runs", [input.subject.address]),
		"path": ["enable_builtin_logging"],
	}
}
