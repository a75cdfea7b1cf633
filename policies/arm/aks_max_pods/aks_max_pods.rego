# METADATA
# title: Kubernetes nodes take at least fifty pods
# description: >-
#   Checks that nodes take at least fifty pods. The number cannot be changed later, and with fewer the cluster
#   runs out of room.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-ARM-0128
#   severity: low
#   topic: cluster-hardening
#   subjects:
#   - microsoft.containerservice/managedclusters
#   - microsoft.containerservice/managedclusters/agentpools
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "nodes are used well"}
#   - {id: A.8.6, strength: supports, rationale: "there is room for the workload"}
#   does_not_show: that nodes are large enough
#   remediation: "Set `maxPods` to 50 or more in `properties.agentPoolProfiles`."
package policies.arm.aks_max_pods

import data.policies.lib.azure

deny contains finding if {
	some i, pool in input.subject.config.properties.agentPoolProfiles
	not _roomy(pool)
	finding := {
		"message": sprintf("%s takes few pods on a node", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "maxPods"],
	}
}

_roomy(pool) if azure.at_least(pool.maxPods, 50)

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters/agentpools"
	not _roomy(input.subject.config.properties)
	finding := {
		"message": sprintf("%s takes few pods on a node", [input.subject.address]),
		"path": ["properties", "maxPods"],
	}
}
