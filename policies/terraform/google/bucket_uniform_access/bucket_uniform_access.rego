# METADATA
# title: Buckets use uniform access
# description: >-
#   Checks that `uniform_bucket_level_access` is on. Otherwise each object can have an access list of its own, which
#   no policy of the bucket or the organisation overrides and hardly anyone looks at.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/storage/docs/uniform-bucket-level-access
# custom:
#   id: ANX-TF-GOOGLE-0001
#   severity: medium
#   topic: bucket-public-acl
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "access is decided in one place"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow the policy of the bucket"}
#   does_not_show: who has access; see the policy on public members
#   remediation: Set `uniform_bucket_level_access = true`.
package policies.terraform.google.bucket_uniform_access

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s lets single objects have access lists of their own", [input.subject.address]), "path": _place}
}

_place := ["uniform_bucket_level_access"]

_kept if values.is_true(input.subject.config.uniform_bucket_level_access)
