# METADATA
# title: Network interfaces do not forward packets
# description: >-
#   Checks that IP forwarding of network interfaces is off. A machine that forwards can be used to get around
#   network rules.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/networkinterfaces
# custom:
#   id: ANX-ARM-0077
#   severity: medium
#   topic: network-segmentation
#   subjects: [microsoft.network/networkinterfaces, microsoft.compute/virtualmachinescalesets]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the machine does not pass on the packets of others"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: "network appliances, which have to forward: accept the finding for them"
#   remediation: "Set `properties.enableIPForwarding` to `false`."
package policies.arm.network_interface_no_forwarding

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.properties.enableIPForwarding)
	finding := {
		"message": sprintf("%s forwards packets", [input.subject.address]),
		"path": ["properties", "enableIPForwarding"],
	}
}

deny contains finding if {
	profile := input.subject.config.properties.virtualMachineProfile.networkProfile
	some i, interface in profile.networkInterfaceConfigurations
	values.is_true(interface.properties.enableIPForwarding)
	finding := {
		"message": sprintf("%s forwards packets", [input.subject.address]),
		"path": array.concat(_interfaces, [i, "properties", "enableIPForwarding"]),
	}
}

_interfaces := ["properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations"]
