# METADATA
# title: Container registries are not reachable from public networks
# description: Checks that the public address of registries is off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-private-link
# custom:
#   id: ANX-TF-AZURE-0182
#   severity: medium
#   topic: network-exposure
#   subjects: [azurerm_container_registry]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the registry has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: who may connect from inside
#   remediation: "Set `public_network_access_enabled = false`."
package policies.terraform.azure.registry_public_network_off

import data.policies.lib.values

deny contains finding if {
	not _inside
	finding := {
		"message": sprintf("%s can be reached from public networks", [input.subject.address]),
		"path": ["public_network_access_enabled"],
	}
}

_inside if values.is_false(input.subject.config.public_network_access_enabled)
