package policies.terraform.aws.messages_encrypted_test

import data.policies.terraform.aws.messages_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_sns_topic", {}, ["kms_master_key_id"]],
	["aws_sns_topic", {"kms_master_key_id": ""}, ["kms_master_key_id"]],
	["aws_sns_topic", {"kms_master_key_id": null}, ["kms_master_key_id"]],
	["aws_sqs_queue", {"sqs_managed_sse_enabled": false}, ["sqs_managed_sse_enabled"]],
	["aws_sqs_queue", {"sqs_managed_sse_enabled": "false"}, ["sqs_managed_sse_enabled"]],
	["aws_kinesis_stream", {}, ["encryption_type"]],
	["aws_kinesis_stream", {"encryption_type": "NONE"}, ["encryption_type"]],
	["aws_kinesis_stream", {"encryption_type": {}}, ["encryption_type"]],
	["aws_kinesis_firehose_delivery_stream", {}, ["server_side_encryption", 0, "enabled"]],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": false}]},
		["server_side_encryption", 0, "enabled"],
	],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": "false"}]},
		["server_side_encryption", 0, "enabled"],
	],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": null}]},
		["server_side_encryption", 0, "enabled"],
	],
	[
		"aws_kinesis_firehose_delivery_stream",
		{"server_side_encryption": [{"enabled": {}}]},
		["server_side_encryption", 0, "enabled"],
	],
]

_sound := [
	["aws_sns_topic", {"kms_master_key_id": "alias/aws/sns"}],
	["aws_sqs_queue", {}],
	["aws_sqs_queue", {"sqs_managed_sse_enabled": true}],
	["aws_kinesis_stream", {"encryption_type": "KMS"}],
	["aws_kinesis_firehose_delivery_stream", {"server_side_encryption": [{"enabled": true}]}],
	["aws_kinesis_firehose_delivery_stream", {"server_side_encryption": [{"enabled": "true"}]}],
]

test_deny_faults if {
	every case in _faults {
		findings := messages_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": _message(case[2]), "path": case[2]}}
	}
}

_message(path) := sprintf("X keeps messages unencrypted: `%s`", [concat(".", [key |
	some key in path
	is_string(key)
	key != "Properties"
])])

test_allow_sound if {
	every case in _sound {
		findings := messages_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_stream_with_its_own_store if {
	messages_encrypted.applies with input as _input("aws_kinesis_firehose_delivery_stream", {})
}

test_allow_stream_that_reads_another if {
	config := {"kinesis_source_configuration": [{"kinesis_stream_arn": "x"}]}
	not messages_encrypted.applies with input as _input("aws_kinesis_firehose_delivery_stream", config)
}

test_allow_queue_with_a_key if {
	config := {"sqs_managed_sse_enabled": false, "kms_master_key_id": "alias/orders"}
	findings := messages_encrypted.deny with input as _input("aws_sqs_queue", config)
	findings == set()
}
