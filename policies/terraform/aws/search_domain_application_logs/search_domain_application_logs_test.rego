package policies.terraform.aws.search_domain_application_logs_test

import data.policies.terraform.aws.search_domain_application_logs

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_opensearch_domain", {}, ["log_publishing_options"]],
	[
		"aws_opensearch_domain",
		{
			"log_publishing_options": [
				{
					"log_type": "ES_APPLICATION_LOGS",
					"enabled": false,
					"cloudwatch_log_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
				},
			],
		},
		["log_publishing_options"],
	],
	["aws_opensearch_domain", {"log_publishing_options": []}, ["log_publishing_options"]],
	["aws_opensearch_domain", {"log_publishing_options": [{}]}, ["log_publishing_options"]],
	["aws_elasticsearch_domain", {}, ["log_publishing_options"]],
	[
		"aws_elasticsearch_domain",
		{
			"log_publishing_options": [
				{
					"log_type": "ES_APPLICATION_LOGS",
					"enabled": false,
					"cloudwatch_log_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
				},
			],
		},
		["log_publishing_options"],
	],
]

_sound := [
	[
		"aws_opensearch_domain",
		{
			"log_publishing_options": [
				{
					"log_type": "ES_APPLICATION_LOGS",
					"cloudwatch_log_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
				},
			],
		},
	],
	[
		"aws_elasticsearch_domain",
		{
			"log_publishing_options": [
				{
					"log_type": "ES_APPLICATION_LOGS",
					"cloudwatch_log_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:search",
				},
			],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := search_domain_application_logs.deny with input as _input(case[0], case[1])
		findings == {{"message": "X publishes no application logs", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := search_domain_application_logs.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_applies_where_logs_are_published if {
	slow := {"log_publishing_options": [{"log_type": "INDEX_SLOW_LOGS"}]}
	search_domain_application_logs.applies with input as _input("aws_opensearch_domain", slow)
	every config in [{}, {"log_publishing_options": [{"log_type": "INDEX_SLOW_LOGS", "enabled": false}]}] {
		not search_domain_application_logs.applies with input as _input("aws_opensearch_domain", config)
	}
}
