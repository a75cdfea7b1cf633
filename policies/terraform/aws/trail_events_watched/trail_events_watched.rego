# METADATA
# title: Logs of a trail are searched for what should not happen
# description: >-
#   Checks that the log group of a trail has filters for the events that call for a look: use of the root user, sign-ins
#   that fail or lack a second factor, refused calls, and changes of rights, keys, networks and records. A trail that
#   nobody searches tells of an attack only after it is over.
# related_resources:
# - https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
# - https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: ANX-TF-AWS-0911
#   severity: low
#   topic: log-metric-alarms
#   subjects: [aws_cloudwatch_log_group]
#   controls:
#   - {id: A.8.16, strength: demonstrates, rationale: "events that call for a look are watched for"}
#   - {id: A.8.15, strength: supports, rationale: "logs are analysed"}
#   - {id: A.5.28, strength: supports, rationale: "events are found while there is still evidence"}
#   does_not_show: >-
#     that alarms follow, and other tools that read the trail, such as GuardDuty or a SIEM
#   remediation: >-
#     Add an `aws_cloudwatch_log_metric_filter` for each kind of event that the message names, and an alarm on its
#     metric.
package policies.terraform.aws.trail_events_watched

applies if input.related.aws_cloudtrail

deny contains finding if {
	input.related.aws_cloudtrail
	missing := object.keys(_events) - _found
	count(missing) > 0
	finding := {
		"message": sprintf("%s is not searched for %s", [input.subject.address, concat(", ", sort(missing))]),
		"path": [],
	}
}

_found contains kind if {
	some filter in input.related.aws_cloudwatch_log_metric_filter
	some kind, words in _events
	_names_all(filter.config.pattern, words)
}

_names_all(pattern, words) if {
	every word in words {
		contains(pattern, word)
	}
}

# What a filter for each kind names.
_events := {
	"changes of keys": ["ScheduleKeyDeletion"],
	"changes of network ACLs": ["CreateNetworkAcl"],
	"changes of networks": ["CreateVpc"],
	"changes of network gateways": ["InternetGateway"],
	"changes of policies of buckets": ["PutBucketPolicy"],
	"changes of rights": ["PutRolePolicy"],
	"changes of routes": ["CreateRoute"],
	"changes of security groups": ["SecurityGroup"],
	"changes of the organization": ["organizations.amazonaws.com"],
	"changes of the recorder of AWS Config": ["StopConfigurationRecorder"],
	"changes of trails": ["StopLogging"],
	"failed sign-ins": ["ConsoleLogin", "Failed authentication"],
	"refused calls": ["UnauthorizedOperation"],
	"sign-ins without a second factor": ["ConsoleLogin", "MFAUsed"],
	"use of the root user": ["Root"],
}
