# METADATA
# title: Machines take no extensions
# description: Checks that extension operations of machines are off. An extension runs any program with full rights.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/extensions/overview
# custom:
#   id: ANX-ARM-0146
#   severity: low
#   topic: vm-hardening
#   subjects: [microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "no extension brings software along"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: software in the image
#   remediation: "Set `properties.osProfile.allowExtensionOperations` to `false`."
package policies.arm.machines_no_extensions

import data.policies.lib.values

deny contains finding if {
	not _none
	finding := {
		"message": sprintf("%s takes extensions", [input.subject.address]),
		"path": ["properties", "osProfile", "allowExtensionOperations"],
	}
}

_none if values.is_false(input.subject.config.properties.osProfile.allowExtensionOperations)
