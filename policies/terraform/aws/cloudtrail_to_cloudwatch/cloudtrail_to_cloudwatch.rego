# METADATA
# title: Trails are watched in CloudWatch Logs
# description: >-
#   Checks that trails are delivered to CloudWatch Logs, too, where metric filters and alarms can react to them within
#   minutes.
# related_resources:
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/monitor-cloudtrail-log-files-with-cloudwatch-logs.html
# custom:
#   id: ANX-TF-AWS-0222
#   severity: low
#   topic: cloudtrail-integrity
#   subjects: [aws_cloudtrail]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "activity can be watched as it happens"}
#   - {id: A.8.15, strength: supports, rationale: "records lie in a second place"}
#   does_not_show: that filters and alarms exist, and tools that read the bucket instead
#   remediation: Set `cloud_watch_logs_group_arn` and `cloud_watch_logs_role_arn`.
package policies.terraform.aws.cloudtrail_to_cloudwatch

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "is not delivered to CloudWatch Logs", "path": ["cloud_watch_logs_group_arn"]} if {
	not _watched
}

_watched if aws.given(input.subject.config.cloud_watch_logs_group_arn)
