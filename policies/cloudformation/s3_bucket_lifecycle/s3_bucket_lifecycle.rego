# METADATA
# title: Buckets say how long objects are kept
# description: >-
#   Checks that buckets have lifecycle rules. Without any, nothing is ever deleted, and nobody has decided that it
#   should stay.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0168
#   severity: low
#   topic: bucket-retention-lock
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.10, strength: supports, rationale: "objects are deleted when their time has come"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept for a stated period"}
#   does_not_show: >-
#     that the periods are the right ones
#   remediation: >-
#     Add `LifecycleConfiguration.Rules`.
package policies.cloudformation.s3_bucket_lifecycle

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s does not say how long objects are kept", [input.subject.address]),
		"path": path,
	}
}

_required contains ["Properties", "LifecycleConfiguration", "Rules"]

_met contains ["Properties", "LifecycleConfiguration", "Rules"] if {
	aws_settings.given(input.subject.config.Properties.LifecycleConfiguration.Rules)
}
