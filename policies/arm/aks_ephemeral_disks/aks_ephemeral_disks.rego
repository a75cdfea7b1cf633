# METADATA
# title: Kubernetes nodes have ephemeral system disks
# description: >-
#   Checks that system disks of nodes are ephemeral, so that a node starts from its image and leaves nothing
#   behind.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/concepts-storage
# custom:
#   id: ANX-ARM-0125
#   severity: low
#   topic: cluster-hardening
#   subjects:
#   - microsoft.containerservice/managedclusters
#   - microsoft.containerservice/managedclusters/agentpools
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "nodes start from the image each time"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: disks of the workload
#   remediation: "Set `osDiskType` to `Ephemeral` in `properties.agentPoolProfiles`."
package policies.arm.aks_ephemeral_disks

import data.policies.lib.azure

deny contains finding if {
	some i, pool in input.subject.config.properties.agentPoolProfiles
	not _ephemeral(pool)
	finding := {
		"message": sprintf("%s keeps system disks of its nodes", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "osDiskType"],
	}
}

_ephemeral(pool) if azure.one_of(pool.osDiskType, {"ephemeral"})

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters/agentpools"
	not _ephemeral(input.subject.config.properties)
	finding := {
		"message": sprintf("%s keeps system disks of its nodes", [input.subject.address]),
		"path": ["properties", "osDiskType"],
	}
}
