# METADATA
# title: Clusters give rights to groups
# description: >-
#   Checks that `authenticator_groups_config` is there. Rights in the cluster can then be given to groups of the
#   directory, where joiners and leavers are kept up to date.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/google-groups-rbac
# custom:
#   id: ANX-TF-GOOGLE-0126
#   severity: low
#   topic: cluster-authorisation
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "rights follow the directory"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   - {id: A.5.18, strength: supports, rationale: "rights end when people leave the group"}
#   does_not_show: that the groups are right
#   remediation: Add `authenticator_groups_config { security_group = "gke-security-groups@example.com" }`.
package policies.terraform.google.gke_groups_for_roles

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not know the groups of the directory", [input.subject.address]), "path": _place}
}

_place := ["authenticator_groups_config"]

_kept if input.subject.config.authenticator_groups_config
