package policies.cloudformation.messages_customer_key_test

import data.policies.cloudformation.messages_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": "alias/aws/service"}}, ["Properties", "KmsMasterKeyId"]],
	["AWS::SQS::Queue", {}, ["Properties", "KmsMasterKeyId"]],
	["AWS::SQS::Queue", {"Properties": {"KmsMasterKeyId": ""}}, ["Properties", "KmsMasterKeyId"]],
	[
		"AWS::Kinesis::Stream",
		{"Properties": {"StreamEncryption": {"EncryptionType": "KMS", "KeyId": ""}}},
		["Properties", "StreamEncryption", "KeyId"],
	],
	[
		"AWS::Kinesis::Stream",
		{"Properties": {"StreamEncryption": {"EncryptionType": "KMS", "KeyId": "alias/aws/service"}}},
		["Properties", "StreamEncryption", "KeyId"],
	],
	["AWS::KinesisVideo::Stream", {}, ["Properties", "KmsKeyId"]],
	["AWS::KinesisVideo::Stream", {"Properties": {"KmsKeyId": ""}}, ["Properties", "KmsKeyId"]],
	["AWS::KinesisVideo::Stream", {"Properties": {"KmsKeyId": "alias/aws/service"}}, ["Properties", "KmsKeyId"]],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{"Properties": {"DeliveryStreamEncryptionConfigurationInput": {"KeyARN": ""}}},
		["Properties", "DeliveryStreamEncryptionConfigurationInput", "KeyARN"],
	],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{"Properties": {"DeliveryStreamEncryptionConfigurationInput": {"KeyARN": "alias/aws/service"}}},
		["Properties", "DeliveryStreamEncryptionConfigurationInput", "KeyARN"],
	],
	["AWS::MSK::Cluster", {}, ["Properties", "EncryptionInfo", "EncryptionAtRest", "DataVolumeKMSKeyId"]],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionAtRest": {"DataVolumeKMSKeyId": ""}}}},
		["Properties", "EncryptionInfo", "EncryptionAtRest", "DataVolumeKMSKeyId"],
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionAtRest": {"DataVolumeKMSKeyId": "alias/aws/service"}}}},
		["Properties", "EncryptionInfo", "EncryptionAtRest", "DataVolumeKMSKeyId"],
	],
	["AWS::AmazonMQ::Broker", {}, ["Properties", "EncryptionOptions", "KmsKeyId"]],
	[
		"AWS::AmazonMQ::Broker",
		{"Properties": {"EncryptionOptions": {"KmsKeyId": ""}}},
		["Properties", "EncryptionOptions", "KmsKeyId"],
	],
	[
		"AWS::AmazonMQ::Broker",
		{"Properties": {"EncryptionOptions": {"KmsKeyId": "alias/aws/service"}}},
		["Properties", "EncryptionOptions", "KmsKeyId"],
	],
	["AWS::Scheduler::Schedule", {}, ["Properties", "KmsKeyArn"]],
	["AWS::Scheduler::Schedule", {"Properties": {"KmsKeyArn": ""}}, ["Properties", "KmsKeyArn"]],
	["AWS::Scheduler::Schedule", {"Properties": {"KmsKeyArn": "alias/aws/service"}}, ["Properties", "KmsKeyArn"]],
	["AWS::Events::EventBus", {}, ["Properties", "KmsKeyIdentifier"]],
	["AWS::Events::EventBus", {"Properties": {"KmsKeyIdentifier": ""}}, ["Properties", "KmsKeyIdentifier"]],
	[
		"AWS::Events::EventBus",
		{"Properties": {"KmsKeyIdentifier": "alias/aws/service"}},
		["Properties", "KmsKeyIdentifier"],
	],
]

_sound := [
	["AWS::SNS::Topic", {}],
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": ""}}],
	["AWS::Kinesis::Stream", {}],
	["AWS::KinesisFirehose::DeliveryStream", {}],
	[
		"AWS::SNS::Topic",
		{
			"Properties": {
				"KmsMasterKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::SNS::Topic", {"Properties": {"KmsMasterKeyId": "alias/data"}}],
	[
		"AWS::SQS::Queue",
		{
			"Properties": {
				"KmsMasterKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	[
		"AWS::Kinesis::Stream",
		{
			"Properties": {
				"StreamEncryption": {
					"EncryptionType": "KMS",
					"KeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::Kinesis::Stream", {"Properties": {"StreamEncryption": {"EncryptionType": "KMS", "KeyId": "alias/data"}}}],
	[
		"AWS::KinesisVideo::Stream",
		{"Properties": {"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::KinesisVideo::Stream", {"Properties": {"KmsKeyId": "alias/data"}}],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{
			"Properties": {
				"DeliveryStreamEncryptionConfigurationInput": {
					"KeyARN": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	[
		"AWS::KinesisFirehose::DeliveryStream",
		{"Properties": {"DeliveryStreamEncryptionConfigurationInput": {"KeyARN": "alias/data"}}},
	],
	[
		"AWS::MSK::Cluster",
		{
			"Properties": {
				"EncryptionInfo": {
					"EncryptionAtRest": {
						"DataVolumeKMSKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
					},
				},
			},
		},
	],
	[
		"AWS::MSK::Cluster",
		{"Properties": {"EncryptionInfo": {"EncryptionAtRest": {"DataVolumeKMSKeyId": "alias/data"}}}},
	],
	[
		"AWS::AmazonMQ::Broker",
		{
			"Properties": {
				"EncryptionOptions": {
					"KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
				},
			},
		},
	],
	["AWS::AmazonMQ::Broker", {"Properties": {"EncryptionOptions": {"KmsKeyId": "alias/data"}}}],
	[
		"AWS::Scheduler::Schedule",
		{"Properties": {"KmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}},
	],
	["AWS::Scheduler::Schedule", {"Properties": {"KmsKeyArn": "alias/data"}}],
	[
		"AWS::Events::EventBus",
		{
			"Properties": {
				"KmsKeyIdentifier": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			},
		},
	],
	["AWS::Events::EventBus", {"Properties": {"KmsKeyIdentifier": "alias/data"}}],
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
	messages_customer_key.applies with input as _input("AWS::KinesisFirehose::DeliveryStream", {})
}

test_allow_stream_that_reads_another if {
	config := {"Properties": {"KinesisStreamSourceConfiguration": {"KinesisStreamARN": "x"}}}
	not messages_customer_key.applies with input as _input("AWS::KinesisFirehose::DeliveryStream", config)
}
