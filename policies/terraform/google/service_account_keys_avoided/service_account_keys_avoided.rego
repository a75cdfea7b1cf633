# METADATA
# title: Service accounts work without keys
# description: >-
#   Checks that the code makes no key for a service account. A key works for years, from anywhere, and its private
#   half lies in the state of Terraform.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_key
# - https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys
# custom:
#   id: ANX-TF-GOOGLE-0062
#   severity: low
#   topic: service-account-keys
#   subjects: [google_service_account_key]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "no long-lived authentication information is made"}
#   - {id: A.5.16, strength: supports, rationale: "identities are not passed on as files"}
#   does_not_show: keys that are made by hand
#   remediation: >-
#     Attach the account to the workload, or use `google_iam_workload_identity_pool_provider`; then remove the key.
package policies.terraform.google.service_account_keys_avoided

deny contains finding if {
	not input.subject.config.public_key_data
	finding := {"message": sprintf("%s is a key that lives long", [input.subject.address]), "path": []}
}
