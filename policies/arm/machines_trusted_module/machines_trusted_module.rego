# METADATA
# title: Machines have a trusted module
# description: >-
#   Checks that a virtual machine has a virtual trusted module. Measurements of what was started are kept in it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/trusted-launch
# custom:
#   id: ANX-ARM-0303
#   severity: low
#   topic: vm-hardening
#   subjects: [microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the safe option is chosen"}
#   - {id: A.8.19, strength: supports, rationale: "only signed software starts"}
#   does_not_show: that the measurements are looked at
#   remediation: >-
#     Set `properties.securityProfile.uefiSettings.vTpmEnabled` to `true`, with `securityType` `TrustedLaunch`.
package policies.arm.machines_trusted_module

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s has no trusted module", [input.subject.address]),
		"path": ["properties", "securityProfile", "uefiSettings", "vTpmEnabled"],
	}
}

_kept if values.is_true(input.subject.config.properties.securityProfile.uefiSettings.vTpmEnabled)
