# METADATA
# title: Container registries have data endpoints of their own
# description: >-
#   Checks that registries have dedicated data endpoints, so that firewalls need not open all storage of Azure.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries
# - https://learn.microsoft.com/azure/container-registry/container-registry-dedicated-data-endpoints
# custom:
#   id: ANX-ARM-0189
#   severity: low
#   topic: network-exposure
#   subjects: [microsoft.containerregistry/registries]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "firewall rules can name the registry"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: which rules exist
#   remediation: "Set `properties.dataEndpointEnabled` to `true`."
package policies.arm.registry_data_endpoint

import data.policies.lib.values

deny contains finding if {
	not _own
	finding := {
		"message": sprintf("%s has no data endpoint of its own", [input.subject.address]),
		"path": ["properties", "dataEndpointEnabled"],
	}
}

_own if values.is_true(input.subject.config.properties.dataEndpointEnabled)
