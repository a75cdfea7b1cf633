# METADATA
# title: Trails record access to objects
# description: >-
#   Checks that trails record data events of S3. Without them it cannot be told who read or deleted which object.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   id: ANX-CFN-0226
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "access to data is recorded"}
#   - {id: A.8.16, strength: supports, rationale: "access to data can be watched"}
#   does_not_show: that the events of every bucket are covered
#   remediation: >-
#     Add an entry to `EventSelectors` with a data resource of type `AWS::S3::Object`, or `AdvancedEventSelectors`.
package policies.cloudformation.cloudtrail_data_events

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "records no access to objects", "path": []} if {
	not _objects
	not input.subject.config.Properties.AdvancedEventSelectors
}

_objects if {
	some selector in aws.list(input.subject.config.Properties.EventSelectors)
	some resource in aws.list(selector.DataResources)
	resource.Type == "AWS::S3::Object"
}
