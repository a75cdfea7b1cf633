# METADATA
# title: Disks cannot be exported over public networks
# description: >-
#   Checks that managed disks have no public network access. A link to a disk otherwise works from anywhere.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.compute/disks
# custom:
#   id: ANX-ARM-0145
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.compute/disks]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "disks cannot be exported over the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: who may make links
#   remediation: "Set `properties.publicNetworkAccess` to `Disabled`."
package policies.arm.disks_public_network_off

import data.policies.lib.azure

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s can be exported over public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

_inside if azure.disabled(input.subject.config.properties.publicNetworkAccess)
