# METADATA
# title: Container groups stand in a private network
# description: Checks that container groups have a private address and a subnet.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerinstance/containergroups
# custom:
#   id: ANX-ARM-0243
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.containerinstance/containergroups]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "containers have no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules the subnet has
#   remediation: "Set `properties.ipAddress.type` to `Private` and `properties.subnetIds`."
package policies.arm.container_groups_private

import data.policies.lib.azure

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s stands in no private network", [input.subject.address]),
		"path": ["properties", "ipAddress", "type"],
	}
}

_private if azure.one_of(input.subject.config.properties.ipAddress.type, {"private"})

_private if azure.given(input.subject.config.properties.subnetIds)

_private if azure.given(input.subject.config.properties.networkProfile)
