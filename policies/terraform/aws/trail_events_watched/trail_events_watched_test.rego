package policies.terraform.aws.trail_events_watched_test

import data.policies.terraform.aws.trail_events_watched

_input(patterns) := {
	"subject": {"type": "aws_cloudwatch_log_group", "address": "X", "config": {}},
	"related": {
		"aws_cloudtrail": [{"config": {}}],
		"aws_cloudwatch_log_metric_filter": [{"config": {"pattern": pattern}} | some pattern in patterns],
	},
}

_patterns := [
	"{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }",
	"{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed != \"Yes\") }",
	"{ $.userIdentity.type = \"Root\" }",
	"{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }",
	"{ $.eventSource = organizations.amazonaws.com }",
	"{ $.eventName = ScheduleKeyDeletion }",
	"{ $.eventName = CreateNetworkAcl || $.eventName = CreateVpc || $.eventName = CreateInternetGateway }",
	"{ $.eventName = PutBucketPolicy || $.eventName = PutRolePolicy || $.eventName = CreateRoute }",
	"{ $.eventName = CreateSecurityGroup || $.eventName = StopConfigurationRecorder || $.eventName = StopLogging }",
]

test_deny_trail_without_filters if {
	every patterns in [[], ["ERROR"]] {
		findings := trail_events_watched.deny with input as _input(patterns)
		count(findings) == 1
		every finding in findings {
			startswith(finding.message, "X is not searched for changes of keys, changes of network ACLs, ")
			finding.path == []
		}
	}
}

test_deny_one_kind_missing if {
	findings := trail_events_watched.deny with input as _input(array.slice(_patterns, 1, 9))
	findings == {{"message": "X is not searched for failed sign-ins", "path": []}}
}

test_allow_all_kinds if {
	trail_events_watched.applies with input as _input(_patterns)
	findings := trail_events_watched.deny with input as _input(_patterns)
	findings == set()
}

test_allow_groups_without_trail if {
	input_without := {"subject": {"type": "aws_cloudwatch_log_group", "address": "X", "config": {}}, "related": {}}
	findings := trail_events_watched.deny with input as input_without
	findings == set()
}
