# METADATA
# title: Clusters follow a release channel
# description: >-
#   Checks that a `release_channel` is named. The cluster then gets fixes by itself, at the pace of the channel.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/concepts/release-channels
# custom:
#   id: ANX-TF-GOOGLE-0118
#   severity: medium
#   topic: node-hardening
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "clusters get security fixes by themselves"}
#   - {id: A.8.8, strength: supports, rationale: "nodes run current and known software"}
#   does_not_show: that workloads stand upgrades
#   remediation: Add `release_channel { channel = "REGULAR" }`.
package policies.terraform.google.gke_release_channel

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s follows no release channel", [input.subject.address]), "path": _place}
}

_place := ["release_channel", 0, "channel"]

_kept if input.subject.config.release_channel[0].channel in _accepted

_accepted := {"REGULAR", "STABLE", "RAPID", "EXTENDED"}
