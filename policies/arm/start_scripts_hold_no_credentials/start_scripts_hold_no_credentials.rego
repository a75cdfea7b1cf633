# METADATA
# title: Start scripts of machines hold no credentials
# description: >-
#   Checks that scripts and data which machines are given at their start hold no password, key or token. Everyone who
#   reads the repository, the state or the machine can use it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/custom-data
# - https://learn.microsoft.com/azure/virtual-machines/user-data
# custom:
#   id: ANX-ARM-0403
#   severity: critical
#   topic: secrets-in-code
#   subjects:
#   - microsoft.compute/virtualmachines
#   - microsoft.compute/virtualmachinescalesets
#   - microsoft.compute/virtualmachines/extensions
#   - microsoft.compute/virtualmachinescalesets/extensions
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "credentials are kept out of scripts"}
#   - {id: A.8.24, strength: supports, rationale: "keys and tokens stay secret and can be changed"}
#   - {id: A.8.12, strength: supports, rationale: "one way of leaking credentials is closed"}
#   does_not_show: "credentials under names that say nothing, and those in scripts that are loaded from elsewhere"
#   remediation: >-
#     Take the credential out of `customData` and `userData`, change it, and let the machine fetch it from a key vault
#     with its managed identity.
package policies.arm.start_scripts_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some path in _held
	finding := {
		"message": sprintf("%s holds a credential in its start-up script", [input.subject.address]),
		"path": path,
	}
}

_held contains ["properties", "osProfile", "customData"] if {
	_secret(input.subject.config.properties.osProfile.customData)
}

_held contains ["properties", "userData"] if _secret(input.subject.config.properties.userData)

_held contains ["properties", "virtualMachineProfile", "osProfile", "customData"] if {
	_secret(input.subject.config.properties.virtualMachineProfile.osProfile.customData)
}

_held contains ["properties", "virtualMachineProfile", "userData"] if {
	_secret(input.subject.config.properties.virtualMachineProfile.userData)
}

# Commands of extensions, which everybody sees who may look at the machine.
_held contains ["properties", "settings", "commandToExecute"] if {
	_secret(input.subject.config.properties.settings.commandToExecute)
}

_held contains ["properties", "protectedSettings", "commandToExecute"] if {
	_secret(input.subject.config.properties.protectedSettings.commandToExecute)
}

# Scripts look the same on every cloud. Azure takes them in base64; what `base64()` encodes is shown as it is written.
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
