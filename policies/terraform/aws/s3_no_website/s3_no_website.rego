# METADATA
# title: Buckets are not served as websites
# description: >-
#   Checks that buckets do not host websites on their own. The website endpoint of S3 speaks only HTTP, and the bucket
#   has to be public for it.
# related_resources:
# - https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html
# custom:
#   id: ANX-TF-AWS-0165
#   severity: medium
#   topic: bucket-public-acl
#   subjects: [aws_s3_bucket, terraform.module]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "buckets do not have to be public to serve content"}
#   - {id: A.8.20, strength: supports, rationale: "content is not served without TLS"}
#   does_not_show: >-
#     that the bucket is not public in another way
#   remediation: >-
#     Remove the website, and serve the content by CloudFront with an origin access control.
package policies.terraform.aws.s3_no_website

import data.policies.lib.aws_settings

applies if input.subject.type != "terraform.module"

# The module of the registry for buckets takes the same settings.
applies if input.subject.config.source == "terraform-aws-modules/s3-bucket/aws"

deny contains finding if {
	some path in _faulty
	finding := {"message": sprintf("%s is served as a website", [input.subject.address]), "path": path}
}

_faulty contains ["website"] if aws_settings.given(input.subject.config.website)

deny contains finding if {
	some website in input.related.aws_s3_bucket_website_configuration
	place := {"address": website.address, "path": []}
	finding := {
		"message": sprintf("%s is served as a website", [input.subject.address]),
		"path": [],
		"related": [place],
	}
}
