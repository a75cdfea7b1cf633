# METADATA
# title: Clusters do without alpha features
# description: >-
#   Checks that `enable_kubernetes_alpha` is not on. Such a cluster gets no upgrades and no support, and deletes
#   itself after thirty days.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/alpha-clusters
# custom:
#   id: ANX-TF-GOOGLE-0121
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "clusters run features that are supported"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that beta features are sound
#   remediation: Remove `enable_kubernetes_alpha`.
package policies.terraform.google.gke_alpha_features_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.enable_kubernetes_alpha)
	finding := {
		"message": sprintf("%s has alpha features", [input.subject.address]),
		"path": ["enable_kubernetes_alpha"],
	}
}
