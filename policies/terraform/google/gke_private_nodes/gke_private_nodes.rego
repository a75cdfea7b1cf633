# METADATA
# title: Nodes of clusters have no public addresses
# description: >-
#   Checks that `enable_private_nodes` is on. A node with a public address can be reached from the internet past the
#   services of the cluster.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
# custom:
#   id: ANX-TF-GOOGLE-0105
#   severity: medium
#   topic: cluster-exposure
#   subjects: [google_container_cluster, google_container_node_pool]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the control plane is reachable from known networks"}
#   - {id: A.8.22, strength: supports, rationale: "clusters stay in inner networks"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: what the services of the cluster expose
#   remediation: Add `private_cluster_config { enable_private_nodes = true }`.
package policies.terraform.google.gke_private_nodes

import data.policies.lib.values

# A pool has what its cluster says, unless it says otherwise.
applies if input.subject.type == "google_container_cluster"

applies if values.is_false(input.subject.config.network_config[0].enable_private_nodes)

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s gives its nodes public addresses", [input.subject.address]), "path": _place}
}

_place := ["private_cluster_config", 0, "enable_private_nodes"] if input.subject.type == "google_container_cluster"

_place := ["network_config", 0, "enable_private_nodes"] if input.subject.type == "google_container_node_pool"

_kept if values.is_true(input.subject.config.private_cluster_config[0].enable_private_nodes)
