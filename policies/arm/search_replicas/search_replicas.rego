# METADATA
# title: Search services have three replicas
# description: >-
#   Checks that search services have three replicas, from which Microsoft answers for queries and updates.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.search/searchservices
# - https://learn.microsoft.com/azure/search/search-reliability
# custom:
#   id: ANX-ARM-0210
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.search/searchservices]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: other regions
#   remediation: "Set `properties.replicaCount` to 3."
package policies.arm.search_replicas

import data.policies.lib.azure

# A single replica is told by ANX-ARM-0216.
applies if azure.at_least(input.subject.config.properties.replicaCount, 2)

deny contains finding if {
	not _replicated
	finding := {
		"message": sprintf("%s has too few replicas", [input.subject.address]),
		"path": ["properties", "replicaCount"],
	}
}

_replicated if azure.at_least(input.subject.config.properties.replicaCount, 3)
