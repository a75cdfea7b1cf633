# METADATA
# title: Search services have three replicas
# description: >-
#   Checks that search services have three replicas, from which Microsoft answers for queries and updates.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.search/searchservices
# - https://learn.microsoft.com/azure/search/search-reliability
# custom:
#   id: ANX-TF-AZURE-0210
#   severity: low
#   topic: multi-az
#   subjects: [azurerm_search_service]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the service survives the loss of an instance or zone"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   - {id: A.5.30, strength: supports, rationale: "it is ready for disruptions"}
#   does_not_show: other regions
#   remediation: "Set `replica_count = 3`."
package policies.terraform.azure.search_replicas

import data.policies.lib.azure

# A single replica is told by ANX-TF-AZURE-0216.
applies if azure.at_least(input.subject.config.replica_count, 2)

deny contains finding if {
	not _replicated
	finding := {"message": sprintf("%s has too few replicas", [input.subject.address]), "path": ["replica_count"]}
}

_replicated if azure.at_least(input.subject.config.replica_count, 3)
