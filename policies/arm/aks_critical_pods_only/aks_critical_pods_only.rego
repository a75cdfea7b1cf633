# METADATA
# title: System nodes run system pods only
# description: Checks that the system node pool takes critical add-ons only.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/use-system-pools
# custom:
#   id: ANX-ARM-0126
#   severity: low
#   topic: cluster-hardening
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "system pods are kept apart from workloads"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.6, strength: supports, rationale: "workloads cannot starve the system"}
#   does_not_show: what runs in other pools
#   remediation: "Add `CriticalAddonsOnly=true:NoSchedule` to `nodeTaints` of the system pool."
package policies.arm.aks_critical_pods_only

import data.policies.lib.azure

deny contains finding if {
	some i, pool in input.subject.config.properties.agentPoolProfiles
	azure.one_of(pool.mode, {"system"})
	not _apart(pool)
	finding := {
		"message": sprintf("%s mixes system pods and workloads", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "nodeTaints"],
	}
}

_apart(pool) if "CriticalAddonsOnly=true:NoSchedule" in pool.nodeTaints
