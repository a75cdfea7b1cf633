# METADATA
# title: Clusters are labelled
# description: >-
#   Checks that a cluster has `resource_labels`. They say whose it is and what it is for, in the inventory and on the
#   bill.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/creating-managing-labels
# custom:
#   id: ANX-TF-GOOGLE-0189
#   severity: low
#   topic: asset-tags
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "assets can be told apart in the inventory"}
#   - {id: A.5.13, strength: supports, rationale: "assets carry labels"}
#   - {id: A.8.9, strength: supports, rationale: "clusters can be found by their use"}
#   does_not_show: that the labels are the ones that the organisation asks for
#   remediation: Set `resource_labels`, for example `{ owner = "shop", environment = "production" }`.
package policies.terraform.google.gke_labelled

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s has no labels", [input.subject.address]), "path": ["resource_labels"]}
}

_kept if input.subject.config.resource_labels
