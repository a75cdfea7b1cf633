package policies.terraform.aws.messages_customer_key_test

import data.policies.terraform.aws.messages_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_sns_topic", {"kms_master_key_id": "alias/aws/service"}, ["kms_master_key_id"]],
	["aws_kinesis_stream", {"encryption_type": "KMS", "kms_key_id": ""}, ["kms_key_id"]],
	["aws_kinesis_stream", {"encryption_type": "KMS", "kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_kinesis_video_stream", {}, ["kms_key_id"]],
	["aws_kinesis_video_stream", {"kms_key_id": ""}, ["kms_key_id"]],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": true, "key_arn": ""}]},
		["server_side_encryption", 0, "key_arn"],
	],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": true, "key_arn": "alias/aws/service"}]},
		["server_side_encryption", 0, "key_arn"],
	],
	["aws_msk_cluster", {}, ["encryption_info", 0, "encryption_at_rest_kms_key_arn"]],
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_at_rest_kms_key_arn": ""}]},
		["encryption_info", 0, "encryption_at_rest_kms_key_arn"],
	],
	[
		"aws_msk_cluster",
		{"encryption_info": [{"encryption_at_rest_kms_key_arn": "alias/aws/service"}]},
		["encryption_info", 0, "encryption_at_rest_kms_key_arn"],
	],
	["aws_mq_broker", {}, ["encryption_options", 0, "kms_key_id"]],
	["aws_mq_broker", {"encryption_options": [{"kms_key_id": ""}]}, ["encryption_options", 0, "kms_key_id"]],
	[
		"aws_mq_broker",
		{"encryption_options": [{"kms_key_id": "alias/aws/service"}]},
		["encryption_options", 0, "kms_key_id"],
	],
	["aws_scheduler_schedule", {}, ["kms_key_arn"]],
	["aws_scheduler_schedule", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_scheduler_schedule", {"kms_key_arn": "alias/aws/service"}, ["kms_key_arn"]],
	["aws_cloudwatch_event_bus", {}, ["kms_key_identifier"]],
	["aws_cloudwatch_event_bus", {"kms_key_identifier": ""}, ["kms_key_identifier"]],
	["aws_cloudwatch_event_bus", {"kms_key_identifier": "alias/aws/service"}, ["kms_key_identifier"]],
]

_sound := [
	["aws_kinesis_stream", {}],
	["aws_kinesis_firehose_delivery_stream", {}],
	["aws_sns_topic", {}],
	["aws_sqs_queue", {"kms_master_key_id": ""}],
	[
		"aws_sns_topic",
		{"kms_master_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_sns_topic", {"kms_master_key_id": "alias/data"}],
	[
		"aws_sqs_queue",
		{"kms_master_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_kinesis_stream",
		{
			"encryption_type": "KMS",
			"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
	["aws_kinesis_stream", {"encryption_type": "KMS", "kms_key_id": "alias/data"}],
	[
		"aws_kinesis_video_stream",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_kinesis_firehose_delivery_stream",
		{
			"server_side_encryption": [
				{"enabled": true, "key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_kinesis_firehose_delivery_stream", {"server_side_encryption": [{"enabled": true, "key_arn": "alias/data"}]}],
	[
		"aws_msk_cluster",
		{
			"encryption_info": [
				{
					"encryption_at_rest_kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			],
		},
	],
	["aws_msk_cluster", {"encryption_info": [{"encryption_at_rest_kms_key_arn": "alias/data"}]}],
	[
		"aws_mq_broker",
		{
			"encryption_options": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_mq_broker", {"encryption_options": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_scheduler_schedule",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_scheduler_schedule", {"kms_key_arn": "alias/data"}],
	[
		"aws_cloudwatch_event_bus",
		{"kms_key_identifier": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_cloudwatch_event_bus", {"kms_key_identifier": "alias/data"}],
]

test_deny_faults if {
	every case in _faults {
		findings := messages_customer_key.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X does not use a key of its own: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := messages_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_stream_with_its_own_store if {
	messages_customer_key.applies with input as _input("aws_kinesis_firehose_delivery_stream", {})
}

test_allow_stream_that_reads_another if {
	config := {"kinesis_source_configuration": [{"kinesis_stream_arn": "x"}]}
	not messages_customer_key.applies with input as _input("aws_kinesis_firehose_delivery_stream", config)
}
