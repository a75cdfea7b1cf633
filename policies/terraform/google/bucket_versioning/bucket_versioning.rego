# METADATA
# title: Buckets keep old versions
# description: >-
#   Checks that `versioning` is enabled. An object that is overwritten or deleted, by mistake or by an intruder, can
#   then be brought back.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/storage/docs/object-versioning
# custom:
#   id: ANX-TF-GOOGLE-0003
#   severity: medium
#   topic: bucket-versioning
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "old versions of objects are kept"}
#   - {id: A.8.14, strength: supports, rationale: "services can be brought back after a mistake"}
#   does_not_show: for how long versions are kept, which lifecycle rules decide
#   remediation: Add `versioning { enabled = true }`.
package policies.terraform.google.bucket_versioning

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {"message": sprintf("%s does not keep old versions of its objects", [input.subject.address]), "path": _place}
}

_place := ["versioning", 0, "enabled"]

_kept if values.is_true(input.subject.config.versioning[0].enabled)

# The form with an equals sign.
_kept if values.is_true(input.subject.config.versioning.enabled)
