# METADATA
# title: Machines have the agent
# description: Checks that provisioning of the VM agent is not off. Patching, backup and monitoring need it.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines
# - https://learn.microsoft.com/azure/virtual-machines/extensions/agent-windows
# custom:
#   id: ANX-TF-AZURE-0150
#   severity: low
#   topic: vm-hardening
#   subjects:
#   - azurerm_windows_virtual_machine
#   - azurerm_linux_virtual_machine
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_virtual_machine
#   - azurerm_virtual_machine_scale_set
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the platform can patch and watch the machine"}
#   - {id: A.8.19, strength: supports, rationale: "software is installed by plan"}
#   - {id: A.8.27, strength: supports, rationale: "what is not needed is off"}
#   does_not_show: that the agent is current
#   remediation: "Remove `provision_vm_agent = false`."
package policies.terraform.azure.machines_agent_installed

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.provision_vm_agent)
	finding := {"message": sprintf("%s has no agent", [input.subject.address]), "path": ["provision_vm_agent"]}
}

deny contains finding if {
	values.is_false(input.subject.config.os_profile_windows_config[0].provision_vm_agent)
	finding := {
		"message": sprintf("%s has no agent", [input.subject.address]),
		"path": ["os_profile_windows_config", 0, "provision_vm_agent"],
	}
}
