# METADATA
# title: Buckets are not served as websites
# description: >-
#   Checks that buckets do not host websites on their own. The website endpoint of S3 speaks only HTTP, and the bucket
#   has to be public for it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
# custom:
#   id: ANX-CFN-0165
#   severity: medium
#   topic: bucket-public-acl
#   subjects: ["AWS::S3::Bucket"]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "buckets do not have to be public to serve content"}
#   - {id: A.8.20, strength: supports, rationale: "content is not served without TLS"}
#   does_not_show: >-
#     that the bucket is not public in another way
#   remediation: >-
#     Remove `WebsiteConfiguration`, and serve the content by CloudFront with an origin access control.
package policies.cloudformation.s3_no_website

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s is served as a website", [input.subject.address]), "path": path}
}

_faulty contains ["Properties", "WebsiteConfiguration"] if {
	aws_settings.given(input.subject.config.Properties.WebsiteConfiguration)
}
