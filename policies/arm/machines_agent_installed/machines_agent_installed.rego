# METADATA
# title: Machines have the agent
# description: Checks that provisioning of the VM agent is not off. Patching, backup and monitoring need it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/extensions/agent-windows
# custom:
#   id: ANX-ARM-0150
#   severity: low
#   topic: vm-hardening
#   subjects: [microsoft.compute/virtualmachines]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the platform can patch and watch the machine"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: that the agent is current
#   remediation: "Set `provisionVMAgent` to `true`."
package policies.arm.machines_agent_installed

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.properties.osProfile.windowsConfiguration.provisionVMAgent)
	finding := {
		"message": sprintf("%s has no agent", [input.subject.address]),
		"path": ["properties", "osProfile", "windowsConfiguration", "provisionVMAgent"],
	}
}

deny contains finding if {
	values.is_false(input.subject.config.properties.osProfile.linuxConfiguration.provisionVMAgent)
	finding := {
		"message": sprintf("%s has no agent", [input.subject.address]),
		"path": ["properties", "osProfile", "linuxConfiguration", "provisionVMAgent"],
	}
}
