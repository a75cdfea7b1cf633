# METADATA
# title: Kubernetes control planes are private
# description: Checks that the API server has no public address.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/private-clusters
# custom:
#   id: ANX-ARM-0112
#   severity: medium
#   topic: cluster-endpoint
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the control plane has no address on the internet"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: who may connect from inside
#   remediation: "Set `properties.apiServerAccessProfile.enablePrivateCluster` to `true`."
package policies.arm.aks_private

import data.policies.lib.values

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s has a public control plane", [input.subject.address]),
		"path": ["properties", "apiServerAccessProfile", "enablePrivateCluster"],
	}
}

_private if values.is_true(input.subject.config.properties.apiServerAccessProfile.enablePrivateCluster)
