# METADATA
# title: Apps are published without passwords
# description: >-
#   Checks that publishing by FTP and WebDeploy with a user name and password is off for web and function apps; it is
#   on by default. Accounts of the directory can be locked, and can have a second factor.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_web_app
# - https://learn.microsoft.com/azure/app-service/configure-basic-auth-disable
# custom:
#   id: ANX-TF-AZURE-0304
#   severity: low
#   topic: local-authentication
#   subjects: [azurerm_linux_web_app, azurerm_windows_web_app, azurerm_linux_function_app, azurerm_windows_function_app]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "publishing asks for an account of the directory"}
#   - {id: A.5.17, strength: supports, rationale: "no shared password opens the app"}
#   - {id: A.8.4, strength: supports, rationale: "who changes the code is known"}
#   does_not_show: who may publish
#   remediation: >-
#     Set `ftp_publish_basic_authentication_enabled = false` and `webdeploy_publish_basic_authentication_enabled =
#     false`.
package policies.terraform.azure.web_apps_publish_by_directory

import data.policies.lib.values

deny contains finding if {
	not _without_ftp
	finding := {"message": _message, "path": ["ftp_publish_basic_authentication_enabled"]}
}

deny contains finding if {
	not _without_deploy
	finding := {"message": _message, "path": ["webdeploy_publish_basic_authentication_enabled"]}
}

_without_ftp if values.is_false(input.subject.config.ftp_publish_basic_authentication_enabled)

_without_deploy if values.is_false(input.subject.config.webdeploy_publish_basic_authentication_enabled)

_message := sprintf("%s can be published with a password", [input.subject.address])
