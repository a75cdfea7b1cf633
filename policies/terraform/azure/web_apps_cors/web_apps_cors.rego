# METADATA
# title: Web and function apps name the sites that may call them
# description: >-
#   Checks that cross-origin requests are not open to every site. With `*`, any page that a user opens can call
#   the app.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites/config
# - https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api
# custom:
#   id: ANX-TF-AZURE-0028
#   severity: medium
#   topic: cross-origin-access
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
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "only named sites may call"}
#   - {id: A.8.3, strength: supports, rationale: "data is not handed to every page"}
#   - {id: A.8.9, strength: supports, rationale: "the origins are written down"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: that the listed sites are trustworthy
#   remediation: "List the origins in `allowed_origins` of `cors`."
package policies.terraform.azure.web_apps_cors

deny contains finding if {
	"*" in input.subject.config.site_config[0].cors[0].allowed_origins
	finding := {
		"message": sprintf("%s may be called from every site", [input.subject.address]),
		"path": ["site_config", 0, "cors", 0, "allowed_origins"],
	}
}
