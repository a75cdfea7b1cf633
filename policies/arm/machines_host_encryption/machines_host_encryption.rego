# METADATA
# title: Machines encrypt their disks on the host
# description: Checks that caches and temporary disks of machines are encrypted, too.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/disk-encryption
# custom:
#   id: ANX-ARM-0142
#   severity: low
#   topic: disk-encryption
#   subjects: [microsoft.compute/virtualmachines, microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "caches and temporary disks are encrypted"}
#   does_not_show: who holds the keys
#   remediation: "Set `encryptionAtHost` to `true` in `securityProfile`."
package policies.arm.machines_host_encryption

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachines"
	not _encrypted
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": ["properties", "securityProfile", "encryptionAtHost"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.compute/virtualmachinescalesets"
	not _set_encrypted
	finding := {
		"message": sprintf("%s leaves temporary disks in plain", [input.subject.address]),
		"path": ["properties", "virtualMachineProfile", "securityProfile", "encryptionAtHost"],
	}
}

_encrypted if values.is_true(input.subject.config.properties.securityProfile.encryptionAtHost)

_set_encrypted if values.is_true(input.subject.config.properties.virtualMachineProfile.securityProfile.encryptionAtHost)
