# METADATA
# title: Resources carry the tags of the asset inventory
# description: >-
#   Checks that buckets, databases and instances carry the tags that the organisation asks for, in any letter case.
#   Tags tie a resource to its owner and to the classification of its data.
# related_resources:
# - https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html
# custom:
#   id: ANX-TF-AWS-0012
#   severity: low
#   topic: asset-tags
#   subjects: [aws_s3_bucket, aws_db_instance, aws_instance]
#   controls:
#   - {id: A.5.9, strength: supports, rationale: "the resource names its owner"}
#   - {id: A.5.12, strength: supports, rationale: "the resource names the classification of its data"}
#   does_not_show: >-
#     that the values are right; tags from `default_tags` of the provider are not seen here, so list only those tags
#     as required that each resource sets itself
#   parameters:
#     required: {default: [owner, classification], description: "Keys that `tags` must hold."}
#   remediation: Add the missing keys to `tags`.
package policies.terraform.aws.required_tags

deny contains finding if {
	some tag in data.parameters["ANX-TF-AWS-0012"].required
	not lower(tag) in _tags
	finding := {
		"message": sprintf("%s has no tag %s", [input.subject.address, tag]),
		"path": ["tags"],
	}
}

_tags contains tag if {
	is_object(input.subject.config.tags)
	some key, _ in input.subject.config.tags
	tag := lower(key)
}
