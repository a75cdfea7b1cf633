# METADATA
# title: Web and function apps ask for client certificates
# description: >-
#   Checks that App Service and Functions ask clients for a certificate. Apps for machines and partners then
#   turn strangers away before any code runs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.web/sites
# - https://learn.microsoft.com/azure/app-service/app-service-web-configure-tls-mutual-auth
# custom:
#   id: ANX-TF-AZURE-0024
#   severity: medium
#   topic: client-authentication
#   subjects:
#   - azurerm_app_service
#   - azurerm_app_service_slot
#   - azurerm_linux_web_app
#   - azurerm_windows_web_app
#   - azurerm_linux_function_app
#   - azurerm_windows_function_app
#   - azurerm_function_app
#   - azurerm_function_app_slot
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "clients prove who they are with a certificate"}
#   - {id: A.8.26, strength: supports, rationale: "the application asks for it"}
#   - {id: A.5.15, strength: supports, rationale: "only known clients get in"}
#   does_not_show: that the app checks the certificate that it is given
#   remediation: >-
#     Set `client_certificate_enabled = true` (`client_cert_enabled` on `azurerm_app_service`) and
#     `client_certificate_mode = "Required"` (`client_cert_mode` on `azurerm_function_app`).
package policies.terraform.azure.web_apps_client_certificates

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type in {"azurerm_app_service", "azurerm_app_service_slot"}
	not _asked
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["client_cert_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {
		"azurerm_linux_web_app",
		"azurerm_windows_web_app",
		"azurerm_linux_function_app",
		"azurerm_windows_function_app",
	}
	not _asked_today
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["client_certificate_enabled"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_function_app", "azurerm_function_app_slot"}
	not _asked_function
	finding := {
		"message": sprintf("%s does not ask for a client certificate", [input.subject.address]),
		"path": ["client_cert_mode"],
	}
}

_asked if values.is_true(input.subject.config.client_cert_enabled)

_asked_today if values.is_true(input.subject.config.client_certificate_enabled)

_asked_function if azure.one_of(input.subject.config.client_cert_mode, {"required"})

deny contains finding if {
	_asked_today
	azure.one_of(input.subject.config.client_certificate_mode, {"optional", "optionalinteractiveuser"})
	finding := {
		"message": sprintf("%s lets clients in without a certificate", [input.subject.address]),
		"path": ["client_certificate_mode"],
	}
}
