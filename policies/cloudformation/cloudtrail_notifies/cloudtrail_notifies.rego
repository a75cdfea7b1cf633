# METADATA
# title: Trails announce new files
# description: >-
#   Checks that trails notify a topic when they deliver files, so that tools can read them at once and a trail that
#   falls silent is noticed.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html
# custom:
#   id: ANX-CFN-0223
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "new records can be evaluated at once"}
#   - {id: A.8.15, strength: supports, rationale: "a silent trail is noticed"}
#   does_not_show: that anyone subscribes to the topic
#   remediation: Set `SnsTopicName`.
package policies.cloudformation.cloudtrail_notifies

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "notifies no topic", "path": ["Properties", "SnsTopicName"]} if not _notified

_notified if aws.given(input.subject.config.Properties.SnsTopicName)
