# METADATA
# title: Virtual networks name two DNS servers
# description: Checks that a virtual network with DNS servers of its own names at least two.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
# custom:
#   id: ANX-TF-AZURE-0084
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_virtual_network, azurerm_network_interface, azurerm_virtual_network_dns_servers]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "names are still found when one server fails"}
#   - {id: A.8.20, strength: supports, rationale: "the network does not depend on one resolver"}
#   does_not_show: that the servers stand apart
#   remediation: "List two or more servers in `dns_servers`."
package policies.terraform.azure.network_dns_redundant

deny contains finding if {
	input.subject.type == "azurerm_virtual_network"
	count(input.subject.config.dns_servers) == 1
	finding := {"message": sprintf("%s names a single DNS server", [input.subject.address]), "path": ["dns_servers"]}
}

deny contains finding if {
	input.subject.type in {"azurerm_network_interface", "azurerm_virtual_network_dns_servers"}
	count(input.subject.config.dns_servers) == 1
	finding := {"message": sprintf("%s names a single DNS server", [input.subject.address]), "path": ["dns_servers"]}
}
