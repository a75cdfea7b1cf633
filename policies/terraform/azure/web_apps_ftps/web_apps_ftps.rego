# METADATA
# title: Web and function apps take no plain FTP
# description: >-
#   Checks that deployment over FTP is off or encrypted. Plain FTP sends the deployment password readable over
#   the network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/deploy-ftp
# custom:
#   id: ANX-TF-AZURE-0022
#   severity: medium
#   topic: encryption-in-transit
#   subjects:
#   - azurerm_app_service
#   - azurerm_function_app
#   - azurerm_app_service_slot
#   - azurerm_function_app_slot
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_linux_web_app_slot
#   - azurerm_windows_web_app_slot
#   - azurerm_linux_function_app_slot
#   - azurerm_windows_function_app_slot
#   - azurerm_logic_app_standard
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: other ways to deploy
#   remediation: >-
#     Set `ftps_state = "Disabled"` or `"FtpsOnly"` in `site_config`.
package policies.terraform.azure.web_apps_ftps

import data.policies.lib.azure

deny contains finding if {
	input.subject.type in {
		"azurerm_app_service",
		"azurerm_function_app",
		"azurerm_app_service_slot",
		"azurerm_function_app_slot",
		"azurerm_logic_app_standard",
	}
	not _encrypted
	finding := {
		"message": sprintf("%s takes plain FTP", [input.subject.address]),
		"path": ["site_config", 0, "ftps_state"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_linux_web_app",
		"azurerm_windows_web_app",
		"azurerm_linux_function_app",
		"azurerm_windows_function_app",
		"azurerm_linux_web_app_slot",
		"azurerm_windows_web_app_slot",
		"azurerm_linux_function_app_slot",
		"azurerm_windows_function_app_slot",
	}
	azure.one_of(input.subject.config.site_config[0].ftps_state, {"allallowed"})
	finding := {
		"message": sprintf("%s takes plain FTP", [input.subject.address]),
		"path": ["site_config", 0, "ftps_state"],
	}
}

_encrypted if azure.one_of(input.subject.config.site_config[0].ftps_state, {"disabled", "ftpsonly"})
