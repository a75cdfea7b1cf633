# METADATA
# title: Trails are watched in CloudWatch Logs
# description: >-
#   Checks that trails are delivered to CloudWatch Logs, too, where metric filters and alarms can react to them within
#   minutes.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/monitor-cloudtrail-log-files-with-cloudwatch-logs.html
# custom:
#   id: ANX-CFN-0222
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: ["AWS::CloudTrail::Trail"]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "activity can be watched as it happens"}
#   - {id: A.8.15, strength: supports, rationale: "records lie in a second place"}
#   does_not_show: that filters and alarms exist, and tools that read the bucket instead
#   remediation: Set `CloudWatchLogsLogGroupArn` and `CloudWatchLogsRoleArn`.
package policies.cloudformation.cloudtrail_to_cloudwatch

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains fault if {
	not _watched
	fault := {
		"text": "is not delivered to CloudWatch Logs",
		"path": ["Properties", "CloudWatchLogsLogGroupArn"],
	}
}

_watched if aws.given(input.subject.config.Properties.CloudWatchLogsLogGroupArn)
