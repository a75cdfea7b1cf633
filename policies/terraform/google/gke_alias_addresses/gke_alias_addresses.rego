# METADATA
# title: Clusters give pods addresses of the network
# description: >-
#   Checks that `ip_allocation_policy` is there. The network then knows the pods' addresses and can filter them, and
#   nobody can claim one that is not theirs.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/alias-ips
# custom:
#   id: ANX-TF-GOOGLE-0109
#   severity: low
#   topic: cluster-network-policy
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the network knows who sends"}
#   - {id: A.8.22, strength: supports, rationale: "traffic of pods can be filtered"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: that traffic is filtered
#   remediation: Add `ip_allocation_policy {}`.
package policies.terraform.google.gke_alias_addresses

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s gives pods addresses that the network does not know", [input.subject.address]), "path": _place}
}

_place := ["ip_allocation_policy"]

_kept if input.subject.config.ip_allocation_policy
