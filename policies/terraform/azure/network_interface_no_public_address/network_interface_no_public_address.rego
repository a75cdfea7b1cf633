# METADATA
# title: Machines have no public address
# description: >-
#   Checks that network interfaces and scale sets have no public address. Machines are reached through a
#   balancer, a gateway or Bastion.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkinterfaces
# custom:
#   id: ANX-TF-AZURE-0078
#   severity: medium
#   topic: network-exposure
#   subjects:
#   - azurerm_network_interface
#   - azurerm_linux_virtual_machine_scale_set
#   - azurerm_windows_virtual_machine_scale_set
#   - azurerm_orchestrated_virtual_machine_scale_set
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the machine has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: addresses of balancers and gateways
#   remediation: "Remove `public_ip_address_id`, and `public_ip_address` from scale sets."
package policies.terraform.azure.network_interface_no_public_address

import data.policies.lib.azure

deny contains finding if {
	some i, ip in input.subject.config.ip_configuration
	_public(ip)
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["ip_configuration", i, "public_ip_address_id"],
	}
}

_public(ip) if azure.given(ip.public_ip_address_id)

deny contains finding if {
	some i, interface in input.subject.config.network_interface
	some j, ip in interface.ip_configuration
	some k, _ in ip.public_ip_address
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["network_interface", i, "ip_configuration", j, "public_ip_address", k],
	}
}
