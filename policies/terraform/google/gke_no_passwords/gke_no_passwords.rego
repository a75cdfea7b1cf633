# METADATA
# title: Clusters know no user name with a password
# description: >-
#   Checks that `master_auth` sets no user name and password. They give full rights in the cluster, are the same for
#   everybody and never change by themselves.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-TF-GOOGLE-0103
#   severity: high
#   topic: cluster-authentication
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "logins come from the identity service"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: who may log in
#   remediation: Remove `username` and `password` from `master_auth`.
package policies.terraform.google.gke_no_passwords

deny contains finding if {
	some key in ["password", "username"]
	not input.subject.config.master_auth[0][key] in {"", null}
	input.subject.config.master_auth[0][key]
	finding := {
		"message": sprintf("%s can be entered with a password", [input.subject.address]),
		"path": ["master_auth", 0, key],
	}
}
