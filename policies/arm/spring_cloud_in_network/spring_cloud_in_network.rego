# METADATA
# title: Spring apps stand in a virtual network
# description: Checks that Azure Spring Apps is deployed into a virtual network.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appplatform/spring
# custom:
#   id: ANX-ARM-0247
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.appplatform/spring]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "apps stand in a network of the organisation"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules the subnet has
#   remediation: "Set `properties.networkProfile.appSubnetId`."
package policies.arm.spring_cloud_in_network

import data.policies.lib.azure

deny contains finding if {
	not _tied
	finding := {
		"message": sprintf("%s stands in no network", [input.subject.address]),
		"path": ["properties", "networkProfile", "appSubnetId"],
	}
}

_tied if azure.given(input.subject.config.properties.networkProfile.appSubnetId)
