# METADATA
# title: Access lists of buckets and objects name who may use them
# description: >-
#   Checks that no access list of a bucket or object has an entry for `allUsers` or `allAuthenticatedUsers`, and none
#   of the predefined lists that hold one. Such an entry opens data to the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket_acl
# - https://docs.cloud.google.com/storage/docs/access-control/lists
# custom:
#   id: ANX-TF-GOOGLE-0039
#   severity: high
#   topic: bucket-public-acl
#   subjects:
#   - google_storage_bucket_acl
#   - google_storage_default_object_acl
#   - google_storage_object_acl
#   - google_storage_bucket_access_control
#   - google_storage_default_object_access_control
#   - google_storage_object_access_control
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "objects are not open to everyone"}
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through an open bucket"}
#   does_not_show: what bindings of roles open
#   remediation: >-
#     Remove the entry, or name a user or group; better set `uniform_bucket_level_access = true` on the bucket and use
#     roles.
package policies.terraform.google.bucket_lists_not_public

import data.policies.lib.google

deny contains finding if {
	google.public(input.subject.config.entity)
	finding := {"message": _message, "path": ["entity"]}
}

deny contains finding if {
	is_array(input.subject.config.role_entity)
	some i, entry in input.subject.config.role_entity
	google.public(split(entry, ":")[1])
	finding := {"message": _message, "path": ["role_entity", i]}
}

deny contains finding if {
	input.subject.config.predefined_acl in _open
	finding := {"message": _message, "path": ["predefined_acl"]}
}

deny contains finding if {
	input.subject.config.default_acl in _open
	finding := {"message": _message, "path": ["default_acl"]}
}

_open := {"authenticatedRead", "publicRead", "publicReadWrite"}

_message := sprintf("%s gives everyone access", [input.subject.address])
