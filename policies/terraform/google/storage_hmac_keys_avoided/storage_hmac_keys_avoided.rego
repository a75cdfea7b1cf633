# METADATA
# title: Buckets are used without keys
# description: >-
#   Checks that the code makes no HMAC key. It works from anywhere until it is removed, and lies in the state of
#   Terraform.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_hmac_key
# - https://docs.cloud.google.com/storage/docs/authentication/hmackeys
# custom:
#   id: ANX-TF-GOOGLE-0198
#   severity: low
#   topic: service-account-keys
#   subjects: [google_storage_hmac_key]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "no long-lived authentication information is made"}
#   - {id: A.5.16, strength: supports, rationale: "identities are not passed on as files"}
#   does_not_show: keys that are made by hand
#   remediation: Use the service account itself, through workload identity; then remove the key.
package policies.terraform.google.storage_hmac_keys_avoided

deny contains finding if {
	not input.subject.config.state == "INACTIVE"
	finding := {"message": sprintf("%s is a key that lives long", [input.subject.address]), "path": []}
}
