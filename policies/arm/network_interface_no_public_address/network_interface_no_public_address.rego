# METADATA
# title: Machines have no public address
# description: >-
#   Checks that network interfaces and scale sets have no public address. Machines are reached through a
#   balancer, a gateway or Bastion.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkinterfaces
# custom:
#   id: ANX-ARM-0078
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.network/networkinterfaces, microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the machine has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: addresses of balancers and gateways
#   remediation: >-
#     Remove `publicIPAddress` (in scale sets `publicIPAddressConfiguration`) from the address configurations.
package policies.arm.network_interface_no_public_address

deny contains finding if {
	some i, ip in input.subject.config.properties.ipConfigurations
	is_object(ip.properties.publicIPAddress)
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": ["properties", "ipConfigurations", i, "properties", "publicIPAddress"],
	}
}

deny contains finding if {
	profile := input.subject.config.properties.virtualMachineProfile.networkProfile
	some i, interface in profile.networkInterfaceConfigurations
	some j, ip in interface.properties.ipConfigurations
	is_object(ip.properties.publicIPAddressConfiguration)
	finding := {
		"message": sprintf("%s has a public address", [input.subject.address]),
		"path": array.concat(_interfaces, [
			i, "properties", "ipConfigurations",
			j, "properties", "publicIPAddressConfiguration",
		]),
	}
}

_interfaces := ["properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations"]
