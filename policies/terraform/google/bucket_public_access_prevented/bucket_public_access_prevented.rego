# METADATA
# title: Buckets cannot be made public
# description: >-
#   Checks that `public_access_prevention` is `enforced`. It refuses every grant to everyone on the internet, now and
#   later, whoever makes it.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/storage/docs/public-access-prevention
# custom:
#   id: ANX-TF-GOOGLE-0002
#   severity: medium
#   topic: bucket-public-acl
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "buckets cannot be opened by mistake"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak by a wrong grant"}
#   does_not_show: who inside the organisation has access
#   remediation: Set `public_access_prevention = "enforced"`.
package policies.terraform.google.bucket_public_access_prevented

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s can be opened to everyone", [input.subject.address]), "path": _place}
}

_place := ["public_access_prevention"]

_kept if input.subject.config.public_access_prevention in _accepted

_accepted := {"enforced"}
