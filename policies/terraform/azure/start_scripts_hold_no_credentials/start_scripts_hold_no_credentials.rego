# METADATA
# title: Start scripts of machines hold no credentials
# description: >-
#   Checks that scripts and data which machines are given at their start hold no password, key or token. Everyone who
#   reads the repository, the state or the machine can use it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine
# - https://learn.microsoft.com/azure/virtual-machines/custom-data
# - https://learn.microsoft.com/azure/virtual-machines/user-data
# custom:
#   id: ANX-TF-AZURE-0403
#   severity: critical
#   topic: secrets-in-code
#   subjects:
#   - azurerm_virtual_machine
#   - azurerm_linux_virtual_machine
#   - azurerm_windows_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_orchestrated_virtual_machine_scale_set
#   - azurerm_virtual_machine_extension
#   - azurerm_virtual_machine_scale_set_extension
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of scripts"}
#   - {id: A.8.24, strength: supports, rationale: "keys and tokens stay secret and can be changed"}
#   - {id: A.8.12, strength: supports, rationale: "one way of leaking credentials is closed"}
#   does_not_show: "credentials under names that say nothing, and those in scripts that are loaded from elsewhere"
#   remediation: >-
#     Take the credential out of `custom_data` and `user_data`, change it, and let the machine fetch it from a key
#     vault with its managed identity.
package policies.terraform.azure.start_scripts_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some path in _held
	finding := {
		"message": sprintf("%s holds a credential in its start-up script", [input.subject.address]),
		"path": path,
	}
}

_held contains ["custom_data"] if _secret(input.subject.config.custom_data)

_held contains ["user_data"] if _secret(input.subject.config.user_data)

_held contains ["os_profile", 0, "custom_data"] if _secret(input.subject.config.os_profile[0].custom_data)

# Commands of extensions, which everybody sees who may look at the machine.
_held contains ["settings"] if {
	input.subject.type in _extensions
	_secret(input.subject.config.settings)
}

_held contains ["protected_settings"] if {
	input.subject.type in _extensions
	_secret(input.subject.config.protected_settings)
}

_extensions := {"azurerm_virtual_machine_extension", "azurerm_virtual_machine_scale_set_extension"}

# Scripts look the same on every cloud. Azure takes them in base64.
_secret(text) if aws.secret_in_text(_plain(text))

_secret(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(`^[A-Za-z0-9+/]{16,}=*$`, text)
	base64.is_valid(text)
	aws.secret_in_text(_plain(base64.decode(text)))
}

# Quotes with a backslash are those of a script that was escaped once too often.
_plain(value) := replace(text, `\"`, `"`) if {
	text := values.written(value)
	is_string(text)
}
