# METADATA
# title: Buckets name the sites that may read them
# description: >-
#   Checks that no `cors` block of a bucket takes every origin. Any site could then read what the browser of a signed-
#   in user can.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_bucket
# - https://docs.cloud.google.com/storage/docs/cross-origin
# custom:
#   id: ANX-TF-GOOGLE-0202
#   severity: low
#   topic: cross-origin-access
#   subjects: [google_storage_bucket]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "the browser shares data with known sites only"}
#   - {id: A.8.3, strength: supports, rationale: "access is limited to known applications"}
#   does_not_show: who may read the bucket without a browser
#   remediation: Name the sites in `origin`.
package policies.terraform.google.bucket_cors_named

deny contains finding if {
	is_array(input.subject.config.cors)
	some i, entry in input.subject.config.cors
	"*" in entry.origin
	finding := {
		"message": sprintf("%s shares objects with every site", [input.subject.address]),
		"path": ["cors", i, "origin"],
	}
}
