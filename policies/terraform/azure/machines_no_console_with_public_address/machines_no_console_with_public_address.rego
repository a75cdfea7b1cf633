# METADATA
# title: Machines on the internet have no serial console
# description: >-
#   Checks that a virtual machine with a public address does not have boot diagnostics as well, which open the serial
#   console. The console goes past the network rules of the machine.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine
# - https://learn.microsoft.com/troubleshoot/azure/virtual-machines/linux/serial-console-linux
# custom:
#   id: ANX-TF-AZURE-0319
#   severity: low
#   topic: serial-console
#   subjects: [azurerm_linux_virtual_machine, azurerm_windows_virtual_machine, azurerm_virtual_machine]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "a way in for administrators is closed where it is not needed"}
#   - {id: A.8.5, strength: supports, rationale: "the console takes a password only"}
#   - {id: A.8.20, strength: supports, rationale: "ways in past the network are closed"}
#   does_not_show: who may open the console
#   remediation: Remove `boot_diagnostics`, or the public address and use Azure Bastion.
package policies.terraform.azure.machines_no_console_with_public_address

applies if count(input.related.azurerm_network_interface) > 0

deny contains finding if {
	input.subject.config.boot_diagnostics
	some card in input.related.azurerm_network_interface
	some configuration in card.config.ip_configuration
	configuration.public_ip_address_id
	finding := {
		"message": sprintf("%s has a public address and a serial console", [input.subject.address]),
		"path": ["boot_diagnostics", 0],
	}
}
