# METADATA
# title: Pods do not get the credentials of their node
# description: >-
#   Checks that nodes hide their metadata from pods: `mode = "GKE_METADATA"`, or `node_metadata` with a hiding value
#   in older provider versions. Otherwise every pod can ask for the node's credentials and act as the node.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_node_pool
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/workload-identity
# custom:
#   id: ANX-TF-GOOGLE-0122
#   severity: high
#   topic: cluster-authentication
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "pods have an identity of their own"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   - {id: A.8.2, strength: supports, rationale: "pods do not hold the rights of their node"}
#   does_not_show: that the identities of pods are narrow
#   remediation: Add `workload_metadata_config { mode = "GKE_METADATA" }` to `node_config`.
package policies.terraform.google.gke_workload_metadata

applies if input.subject.type == "google_container_node_pool"

applies if input.subject.config.node_config

deny contains finding if {
	not _hidden
	finding := {
		"message": sprintf("%s lets pods take the credentials of their node", [input.subject.address]),
		"path": ["node_config", 0, "workload_metadata_config", 0, _key],
	}
}

default _key := "mode"

_key := "node_metadata" if input.subject.config.node_config[0].workload_metadata_config[0].node_metadata

_hidden if input.subject.config.node_config[0].workload_metadata_config[0].mode == "GKE_METADATA"

_hidden if {
	input.subject.config.node_config[0].workload_metadata_config[0].node_metadata in {
		"GKE_METADATA_SERVER",
		"SECURE",
	}
}
