# METADATA
# title: Kubernetes nodes are scale sets
# description: Checks that node pools are scale sets, which can be updated, scaled and spread over zones.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-ARM-0129
#   severity: low
#   topic: cluster-hardening
#   subjects:
#   - microsoft.containerservice/managedclusters
#   - microsoft.containerservice/managedclusters/agentpools
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "nodes can be replaced and scaled"}
#   - {id: A.8.14, strength: supports, rationale: "lost nodes are replaced"}
#   - {id: A.8.19, strength: supports, rationale: "node images can be updated"}
#   does_not_show: that enough nodes run
#   remediation: "Set `type` to `VirtualMachineScaleSets` in `properties.agentPoolProfiles`."
package policies.arm.aks_scale_sets

import data.policies.lib.azure

deny contains finding if {
	some i, pool in input.subject.config.properties.agentPoolProfiles
	not _scales(pool)
	finding := {
		"message": sprintf("%s does not use scale sets", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "type"],
	}
}

_scales(pool) if azure.one_of(pool.type, {"virtualmachinescalesets"})

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters/agentpools"
	azure.one_of(input.subject.config.properties.type, {"availabilityset"})
	finding := {
		"message": sprintf("%s does not use scale sets", [input.subject.address]),
		"path": ["properties", "type"],
	}
}
