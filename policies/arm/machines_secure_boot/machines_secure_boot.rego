# METADATA
# title: Machines start signed software only
# description: >-
#   Checks that secure boot is on for a virtual machine. Software that changes the start of a machine is then refused.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/trusted-launch
# custom:
#   id: ANX-ARM-0302
#   severity: low
#   topic: vm-hardening
#   subjects: [microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe option is chosen"}
#   - {id: A.8.19, strength: supports, rationale: "only signed software starts"}
#   does_not_show: drivers without a signature, which then do not load
#   remediation: >-
#     Set `properties.securityProfile.uefiSettings.secureBootEnabled` to `true`, with `securityType` `TrustedLaunch`.
package policies.arm.machines_secure_boot

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s starts any software", [input.subject.address]),
		"path": ["properties", "securityProfile", "uefiSettings", "secureBootEnabled"],
	}
}

_kept if values.is_true(input.subject.config.properties.securityProfile.uefiSettings.secureBootEnabled)
