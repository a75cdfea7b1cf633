package policies.cloudformation.search_domain_logs_test

import data.policies.cloudformation.search_domain_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::OpenSearchService::Domain", {}, ["Properties", "LogPublishingOptions"]],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"LogPublishingOptions": {"INDEX_SLOW_LOGS": {"Enabled": false}}}},
		["Properties", "LogPublishingOptions"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"LogPublishingOptions": {}}},
		["Properties", "LogPublishingOptions"],
	],
	[
		"AWS::OpenSearchService::Domain",
		{"Properties": {"LogPublishingOptions": []}},
		["Properties", "LogPublishingOptions"],
	],
	["AWS::Elasticsearch::Domain", {}, ["Properties", "LogPublishingOptions"]],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"LogPublishingOptions": {"INDEX_SLOW_LOGS": {"Enabled": true}}}},
		["Properties", "LogPublishingOptions"],
	],
	[
		"AWS::Elasticsearch::Domain",
		{"Properties": {"LogPublishingOptions": {"INDEX_SLOW_LOGS": {"Enabled": false}}}},
		["Properties", "LogPublishingOptions"],
	],
]

_published := {"INDEX_SLOW_LOGS": {
	"Enabled": true,
	"CloudWatchLogsLogGroupArn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
}}

_sound := [
	["AWS::OpenSearchService::Domain", {"Properties": {"LogPublishingOptions": _published}}],
	["AWS::Elasticsearch::Domain", {"Properties": {"LogPublishingOptions": _published}}],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X publishes no logs", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domain_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
