# METADATA
# title: Clusters decide by roles only
# description: >-
#   Checks that `enable_legacy_abac` is not on. Legacy authorisation gives every node and every service account wide
#   rights in the cluster, past all roles.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-TF-GOOGLE-0101
#   severity: high
#   topic: cluster-authorisation
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "rights in the cluster come from roles"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: that the roles are narrow
#   remediation: Remove `enable_legacy_abac`, or set it to `false`.
package policies.terraform.google.gke_legacy_rights_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.enable_legacy_abac)
	finding := {"message": sprintf("%s gives rights past its roles", [input.subject.address]), "path": ["enable_legacy_abac"]}
}
