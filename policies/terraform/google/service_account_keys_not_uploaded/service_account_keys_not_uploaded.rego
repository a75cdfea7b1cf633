# METADATA
# title: Keys of service accounts are made by Google
# description: >-
#   Checks that no public key is uploaded for a service account. Google can neither limit the life of such a key nor
#   say where its private half lies.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account_key
# - https://docs.cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys
# custom:
#   id: ANX-TF-GOOGLE-0061
#   severity: medium
#   topic: service-account-keys
#   subjects: [google_service_account_key]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is under control"}
#   - {id: A.5.16, strength: supports, rationale: "identities are managed in one place"}
#   - {id: A.8.24, strength: supports, rationale: "keys are made and kept by the service"}
#   does_not_show: that keys made by Google are changed in time
#   remediation: >-
#     Remove `public_key_data`; better use workload identity federation or an attached account, which need no key.
package policies.terraform.google.service_account_keys_not_uploaded

deny contains finding if {
	input.subject.config.public_key_data
	finding := {"message": sprintf("%s is a key from elsewhere", [input.subject.address]), "path": ["public_key_data"]}
}
