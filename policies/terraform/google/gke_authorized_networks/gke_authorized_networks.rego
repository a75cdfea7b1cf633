# METADATA
# title: Control planes accept known networks only
# description: >-
#   Checks that `master_authorized_networks_config` is there. Without it the public address of the control plane
#   answers everyone.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks
# custom:
#   id: ANX-TF-GOOGLE-0107
#   severity: medium
#   topic: cluster-exposure
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "the control plane is reachable from known networks"}
#   - {id: A.8.22, strength: supports, rationale: "clusters stay in inner networks"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: that the networks are narrow
#   remediation: Add `master_authorized_networks_config` with the networks of administrators.
package policies.terraform.google.gke_authorized_networks

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s accepts every network at its control plane", [input.subject.address]), "path": _place}
}

_place := ["master_authorized_networks_config"]

_kept if input.subject.config.master_authorized_networks_config
