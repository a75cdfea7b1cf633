# METADATA
# title: Linux machines refuse passwords
# description: Checks that Linux machines accept SSH keys only. Passwords are guessed around the clock.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/linux/create-ssh-keys-detailed
# custom:
#   id: ANX-ARM-0140
#   severity: high
#   topic: machine-sign-in
#   subjects: [microsoft.compute/virtualmachines, microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "administrators sign in with a key"}
#   - {id: A.5.17, strength: supports, rationale: "there is no password to guess"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is strong"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.8.24, strength: supports, rationale: "people are told apart by keys"}
#   does_not_show: who holds the keys
#   remediation: "Set `disablePasswordAuthentication` to `true` in `linuxConfiguration`."
package policies.arm.linux_machines_no_passwords

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	_linux
	not _keys_only
	finding := {
		"message": sprintf("%s accepts passwords", [input.subject.address]),
		"path": ["properties", "osProfile", "linuxConfiguration", "disablePasswordAuthentication"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachinescalesets"
	input.subject.config.properties.virtualMachineProfile.osProfile.linuxConfiguration
	not _set_keys_only
	finding := {
		"message": sprintf("%s accepts passwords", [input.subject.address]),
		"path": ["properties", "virtualMachineProfile", "osProfile", "linuxConfiguration", "disablePasswordAuthentication"],
	}
}

_keys_only if values.is_true(input.subject.config.properties.osProfile.linuxConfiguration.disablePasswordAuthentication)

_linux if input.subject.config.properties.osProfile.linuxConfiguration

_linux if azure.one_of(input.subject.config.properties.storageProfile.osDisk.osType, {"linux"})

_linux if azure.one_of(input.subject.config.properties.storageProfile.imageReference.publisher, {
	"canonical", "redhat", "suse", "openlogic", "debian", "oracle", "credativ", "coreos", "almalinux",
})

_set_keys_only if {
	profile := input.subject.config.properties.virtualMachineProfile.osProfile
	values.is_true(profile.linuxConfiguration.disablePasswordAuthentication)
}
