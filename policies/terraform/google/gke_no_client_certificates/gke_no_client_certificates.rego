# METADATA
# title: Clusters issue no client certificates
# description: >-
#   Checks that `issue_client_certificate` is not on. Such a certificate gives access for years and cannot be
#   withdrawn.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster
# - https://docs.cloud.google.com/kubernetes-engine/docs/how-to/hardening-your-cluster
# custom:
#   id: ANX-TF-GOOGLE-0102
#   severity: medium
#   topic: cluster-authentication
#   subjects: [google_container_cluster]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "logins come from the identity service"}
#   - {id: A.5.15, strength: supports, rationale: "rights are decided in one place"}
#   - {id: A.8.9, strength: supports, rationale: "clusters are hardened"}
#   does_not_show: who may log in
#   remediation: Set `issue_client_certificate = false` in `master_auth.client_certificate_config`.
package policies.terraform.google.gke_no_client_certificates

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.master_auth[0].client_certificate_config[0].issue_client_certificate)
	finding := {"message": sprintf("%s issues a client certificate", [input.subject.address]), "path": ["master_auth", 0, "client_certificate_config", 0, "issue_client_certificate"]}
}
