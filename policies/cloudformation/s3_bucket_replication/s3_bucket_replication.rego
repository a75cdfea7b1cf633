# METADATA
# title: Buckets are replicated
# description: >-
#   Checks that buckets replicate their objects to another bucket. S3 keeps copies in several zones, but not against
#   the loss of a region or the deletion of the bucket.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0167
#   severity: low
#   topic: bucket-replication
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.14, strength: supports, rationale: "a second copy is there when a region fails"}
#   - {id: A.8.13, strength: supports, rationale: "a copy exists outside the bucket"}
#   does_not_show: >-
#     that the copy lies in another region or account, and that it is complete
#   remediation: >-
#     Add `ReplicationConfiguration` for buckets whose loss would hurt.
package policies.cloudformation.s3_bucket_replication

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s has no second copy", [input.subject.address]), "path": path}
}

_required contains ["Properties", "ReplicationConfiguration", "Rules"]

_met contains ["Properties", "ReplicationConfiguration", "Rules"] if {
	aws_settings.given(input.subject.config.Properties.ReplicationConfiguration.Rules)
}
