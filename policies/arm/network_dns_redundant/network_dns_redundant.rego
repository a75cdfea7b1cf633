# METADATA
# title: Virtual networks name two DNS servers
# description: Checks that a virtual network with DNS servers of its own names at least two.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
# custom:
#   id: ANX-ARM-0084
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.network/virtualnetworks, microsoft.network/networkinterfaces]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "names are still found when one server fails"}
#   - {id: A.8.20, strength: supports, rationale: "the network does not depend on one resolver"}
#   does_not_show: that the servers stand apart
#   remediation: "List two or more servers in `dnsServers`."
package policies.arm.network_dns_redundant

deny contains finding if {
	input.subject.type == "microsoft.network/virtualnetworks"
	count(input.subject.config.properties.dhcpOptions.dnsServers) == 1
	finding := {
		"message": sprintf("%s names a single DNS server", [input.subject.address]),
		"path": ["properties", "dhcpOptions", "dnsServers"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.network/networkinterfaces"
	count(input.subject.config.properties.dnsSettings.dnsServers) == 1
	finding := {
		"message": sprintf("%s names a single DNS server", [input.subject.address]),
		"path": ["properties", "dnsSettings", "dnsServers"],
	}
}
