# METADATA
# title: Network interfaces do not forward packets
# description: >-
#   Checks that IP forwarding of network interfaces is off. A machine that forwards can be used to get around
#   network rules.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkinterfaces
# custom:
#   id: ANX-TF-AZURE-0077
#   severity: medium
#   topic: network-segmentation
#   subjects:
#   - azurerm_network_interface
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the machine does not pass on the packets of others"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: "network appliances, which have to forward: accept the finding for them"
#   remediation: "Remove `ip_forwarding_enabled = true` (`enable_ip_forwarding` before azurerm 4)."
package policies.terraform.azure.network_interface_no_forwarding

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.ip_forwarding_enabled)
	finding := {"message": sprintf("%s forwards packets", [input.subject.address]), "path": ["ip_forwarding_enabled"]}
}

deny contains finding if {
	values.is_true(input.subject.config.enable_ip_forwarding)
	finding := {"message": sprintf("%s forwards packets", [input.subject.address]), "path": ["enable_ip_forwarding"]}
}

deny contains finding if {
	some i, interface in input.subject.config.network_interface
	finding := {
		"message": sprintf("%s forwards packets", [input.subject.address]),
		"path": ["network_interface", i, _forwarding(interface)],
	}
}

_forwarding(interface) := "ip_forwarding_enabled" if values.is_true(interface.ip_forwarding_enabled)

_forwarding(interface) := "enable_ip_forwarding" if values.is_true(interface.enable_ip_forwarding)
