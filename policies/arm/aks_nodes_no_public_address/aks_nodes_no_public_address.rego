# METADATA
# title: Kubernetes nodes have no public address
# description: Checks that nodes do not get public addresses.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# custom:
#   id: ANX-ARM-0122
#   severity: high
#   topic: cluster-endpoint
#   subjects: [microsoft.containerservice/managedclusters, microsoft.containerservice/managedclusters/agentpools]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "nodes have no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: addresses of balancers
#   remediation: "Remove `enableNodePublicIP`."
package policies.arm.aks_nodes_no_public_address

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters"
	some i, pool in input.subject.config.properties.agentPoolProfiles
	values.is_true(pool.enableNodePublicIP)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["properties", "agentPoolProfiles", i, "enableNodePublicIP"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.containerservice/managedclusters/agentpools"
	values.is_true(input.subject.config.properties.enableNodePublicIP)
	finding := {
		"message": sprintf("%s gives its nodes public addresses", [input.subject.address]),
		"path": ["properties", "enableNodePublicIP"],
	}
}
