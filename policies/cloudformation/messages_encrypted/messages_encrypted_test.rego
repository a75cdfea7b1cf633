package policies.cloudformation.messages_encrypted_test

import data.policies.cloudformation.messages_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::SNS::Topic", {}, ["Properties", "KmsMasterKeyId"]],
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": ""}}, ["Properties", "KmsMasterKeyId"]],
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": null}}, ["Properties", "KmsMasterKeyId"]],
	["AWS::SQS::Queue", {"Properties": {"SqsManagedSseEnabled": false}}, ["Properties", "SqsManagedSseEnabled"]],
	["AWS::SQS::Queue", {"Properties": {"SqsManagedSseEnabled": "false"}}, ["Properties", "SqsManagedSseEnabled"]],
	["AWS::Kinesis::Stream", {}, ["Properties", "StreamEncryption", "EncryptionType"]],
	[
		"AWS::Kinesis::Stream",
		{"Properties": {"StreamEncryption": {"EncryptionType": "NONE"}}},
		["Properties", "StreamEncryption", "EncryptionType"],
	],
	[
		"AWS::Kinesis::Stream",
		{"Properties": {"StreamEncryption": {"EncryptionType": {}}}},
		["Properties", "StreamEncryption", "EncryptionType"],
	],
	["AWS::KinesisFirehose::DeliveryStream", {}, ["Properties", "DeliveryStreamEncryptionConfigurationInput"]],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{"Properties": {"DeliveryStreamEncryptionConfigurationInput": {}}},
		["Properties", "DeliveryStreamEncryptionConfigurationInput"],
	],
]

_sound := [
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": "alias/aws/sns"}}],
	["AWS::SQS::Queue", {}],
	["AWS::SQS::Queue", {"Properties": {"SqsManagedSseEnabled": true}}],
	["AWS::Kinesis::Stream", {"Properties": {"StreamEncryption": {"EncryptionType": "KMS"}}}],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{"Properties": {"DeliveryStreamEncryptionConfigurationInput": {"KeyType": "AWS_OWNED_CMK"}}},
	],
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
	messages_encrypted.applies with input as _input("AWS::KinesisFirehose::DeliveryStream", {})
}

test_allow_stream_that_reads_another if {
	config := {"Properties": {"KinesisStreamSourceConfiguration": {"KinesisStreamARN": "x"}}}
	not messages_encrypted.applies with input as _input("AWS::KinesisFirehose::DeliveryStream", config)
}

test_allow_queue_with_a_key if {
	config := {"Properties": {"SqsManagedSseEnabled": false, "KmsMasterKeyId": "alias/orders"}}
	findings := messages_encrypted.deny with input as _input("AWS::SQS::Queue", config)
	findings == set()
}
