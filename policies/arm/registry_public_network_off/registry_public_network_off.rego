# METADATA
# title: Container registries are not reachable from public networks
# description: Checks that the public address of registries is off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-private-link
# custom:
#   id: ANX-ARM-0182
#   severity: medium
#   topic: network-exposure
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the registry has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: who may connect from inside
#   remediation: "Set `properties.publicNetworkAccess` to `Disabled`."
package policies.arm.registry_public_network_off

import data.policies.lib.azure

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["properties", "publicNetworkAccess"],
	}
}

_inside if azure.disabled(input.subject.config.properties.publicNetworkAccess)
