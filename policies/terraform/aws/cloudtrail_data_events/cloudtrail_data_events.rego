# METADATA
# title: Trails record access to objects
# description: >-
#   Checks that trails record data events of S3. Without them it cannot be told who read or deleted which object.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   id: ANX-TF-AWS-0226
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: [aws_cloudtrail]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "access to data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "access to data can be watched"}
#   does_not_show: that the events of every bucket are covered
#   remediation: >-
#     Add an `event_selector` with a `data_resource` of type `AWS::S3::Object`, or an `advanced_event_selector`.
package policies.terraform.aws.cloudtrail_data_events

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "records no access to objects", "path": []} if {
	not _objects
	not input.subject.config.advanced_event_selector
}

_objects if {
	some selector in aws.list(input.subject.config.event_selector)
	some resource in aws.list(selector.data_resource)
	resource.type == "AWS::S3::Object"
}
