# METADATA
# title: Buckets record who accesses them
# description: >-
#   Checks that buckets have server access logging. Without it nobody can say which objects were read or deleted, and
#   by whom, unless a trail records data events.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0166
#   severity: medium
#   topic: bucket-logging
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "access to stored objects is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: >-
#     a trail that records data events, how long the records are kept, and that somebody looks at them
#   remediation: >-
#     Add `LoggingConfiguration` with `DestinationBucketName`.
package policies.cloudformation.s3_bucket_logging

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not record who accesses it", [input.subject.address]), "path": path}
}

_required contains ["Properties", "LoggingConfiguration"]

_met contains ["Properties", "LoggingConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.LoggingConfiguration)
}
