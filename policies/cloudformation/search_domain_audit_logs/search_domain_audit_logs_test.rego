package policies.cloudformation.search_domain_audit_logs_test

import data.policies.cloudformation.search_domain_audit_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::OpenSearchService::Domain", {}, ["Properties", "LogPublishingOptions"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"LogPublishingOptions": {"AUDIT_LOGS": {"Enabled": false}}}},
		["Properties", "LogPublishingOptions"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"LogPublishingOptions": {}}},
		["Properties", "LogPublishingOptions"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "LogPublishingOptions"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"LogPublishingOptions": {"AUDIT_LOGS": {"Enabled": false}}}},
		["Properties", "LogPublishingOptions"],
	],
]

_sound := [
	[
		"AWS::OpenSearchService::Domain",
		{
			"Properties": {
				"LogPublishingOptions": {
					"AUDIT_LOGS": {
						"Enabled": true,
						"CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
					},
				},
			},
		},
	],
	[
		"AWS::Elasticsearch::Domain",
		{
			"Properties": {
				"LogPublishingOptions": {
					"AUDIT_LOGS": {
						"Enabled": true,
						"CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
					},
				},
			},
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_audit_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X publishes no audit logs", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domain_audit_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_applies_where_logs_are_published if {
	slow := {"Enabled": true, "CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:search"}
	logs := {"Properties": {"LogPublishingOptions": {"INDEX_SLOW_LOGS": slow}}}
	search_domain_audit_logs.applies with input as _input("AWS::OpenSearchService::Domain", logs)
	without_group := {"Properties": {"LogPublishingOptions": {"INDEX_SLOW_LOGS": {"Enabled": true}}}}
	every config in [{}, without_group] {
		not search_domain_audit_logs.applies with input as _input("AWS::OpenSearchService::Domain", config)
	}
}
