# METADATA
# title: Databases and remote administration are not open to the internet
# description: >-
#   Checks that no rule of a network security group lets the whole internet reach ports of databases, caches,
#   file shares and administration.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups
# - https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
# custom:
#   id: ANX-TF-AZURE-0072
#   severity: high
#   topic: public-ingress
#   subjects: [azurerm_network_security_rule, azurerm_network_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the internet cannot reach the service"}
#   - {id: A.8.22, strength: supports, rationale: "networks are kept apart"}
#   - {id: A.8.3, strength: supports, rationale: "only known places may try to sign in"}
#   does_not_show: rules of other groups on the same subnet
#   remediation: "Name the networks in `source_address_prefix`, or remove the rule and use Azure Bastion."
package policies.terraform.azure.network_no_open_data_ports

import data.policies.lib.azure

deny contains finding if {
	input.subject.type == "azurerm_network_security_rule"
	_exposed(input.subject.config)
	finding := {
		"message": sprintf("%s opens a port of a database or of administration to the internet", [input.subject.address]),
		"path": [_place(input.subject.config)],
	}
}

deny contains finding if {
	input.subject.type == "azurerm_network_security_group"
	some i, rule in input.subject.config.security_rule
	_exposed(rule)
	finding := {
		"message": sprintf("%s opens a port of a database or of administration to the internet", [input.subject.address]),
		"path": ["security_rule", i, _place(rule)],
	}
}

_exposed(rule) if {
	azure.admits_internet(rule, {"tcp", "udp", "*"})
	some port in _ports
	azure.takes_in(rule, port)
}

_ports := {
	20, 21, 23, 25, 53, 110, 111, 135, 137, 138, 139, 161, 389, 445, 636, 873, 1433, 1434, 1521, 2049,
	2375, 2376, 2379, 2382, 2383, 2483, 2484, 3000, 3020, 3306, 4333, 4505, 4506, 5432, 5500, 5601,
	5900, 5984, 5985, 5986, 6379, 6443, 7000, 7001, 8000, 8080, 8140, 8888, 9000, 9042, 9090, 9200,
	9300, 11211, 11214, 11215, 27015, 27017, 27018, 50000, 61620, 61621,
}

_place(rule) := "destination_port_ranges" if rule.destination_port_ranges

_place(rule) := "destination_port_range" if not rule.destination_port_ranges
