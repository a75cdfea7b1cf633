# METADATA
# title: Virtual networks ask private name servers
# description: >-
#   Checks that virtual networks ask name servers of their own, not public ones. Names of inner machines otherwise go
#   to strangers, whose answers say where connections lead.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/virtual_network
# - https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances
# custom:
#   id: ANX-TF-AZURE-0401
#   severity: low
#   topic: dns-hygiene
#   subjects:
#   - azurerm_virtual_network
#   - azurerm_virtual_network_dns_servers
#   - azurerm_network_interface
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "names are resolved inside"}
#   - {id: A.8.12, strength: supports, rationale: "names of inner systems stay inside"}
#   does_not_show: where the private servers forward to
#   remediation: >-
#     Remove public addresses from `dns_servers`: name those of your own servers or of a private resolver, or leave it
#     out and use the one of Azure.
package policies.terraform.azure.network_dns_private

import data.policies.lib.network

deny contains finding if {
	some i, server in input.subject.config.dns_servers
	_public(server)
	finding := {
		"message": sprintf("%s asks a public name server", [input.subject.address]),
		"path": ["dns_servers", i],
	}
}

# All but the address that Azure itself answers on.
_public(server) if {
	server != "168.63.129.16"
	network.public_prefix(sprintf("%s/32", [server])) == 32
}
