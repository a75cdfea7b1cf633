# METADATA
# title: S3 buckets keep versions of their objects
# description: >-
#   Checks that versioning is enabled for every bucket. Versions bring back what was overwritten or deleted, by mistake
#   or by an attacker, and replication and object locks depend on them.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0172
#   severity: medium
#   topic: bucket-versioning
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "overwritten and deleted objects can be brought back"}
#   - {id: A.8.10, strength: supports, rationale: "deletion becomes a deliberate step with a period of its own"}
#   does_not_show: >-
#     that old versions expire as the schedule says, that a copy exists elsewhere, and a restore
#   remediation: >-
#     Set `VersioningConfiguration.Status: Enabled`.
package policies.cloudformation.s3_bucket_versioning

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s keeps no versions of its objects", [input.subject.address]), "path": path}
}

_required contains ["Properties", "VersioningConfiguration", "Status"]

_met contains ["Properties", "VersioningConfiguration", "Status"] if {
	input.subject.config.Properties.VersioningConfiguration.Status == "Enabled"
}
