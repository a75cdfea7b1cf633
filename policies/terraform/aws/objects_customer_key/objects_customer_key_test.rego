package policies.terraform.aws.objects_customer_key_test

import data.policies.terraform.aws.objects_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_s3_object", {}, ["kms_key_id"]],
	["aws_s3_object", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_s3_object", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_s3_bucket_object", {}, ["kms_key_id"]],
	["aws_s3_bucket_object", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_s3_object_copy", {}, ["kms_key_id"]],
	["aws_s3_object_copy", {"kms_key_id": ""}, ["kms_key_id"]],
	[
		"aws_connect_instance_storage_config",
		{"storage_config": [{"s3_config": [{"bucket_name": "acme-calls"}]}]},
		["storage_config", 0, "s3_config", 0, "encryption_config", 0, "key_id"],
	],
	[
		"aws_connect_instance_storage_config",
		{"storage_config": [{"s3_config": [{"bucket_name": "acme-calls", "encryption_config": [{"key_id": ""}]}]}]},
		["storage_config", 0, "s3_config", 0, "encryption_config", 0, "key_id"],
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{"s3_config": [{"bucket_name": "acme-calls", "encryption_config": [{"key_id": "alias/aws/service"}]}]},
			],
		},
		["storage_config", 0, "s3_config", 0, "encryption_config", 0, "key_id"],
	],
	[
		"aws_connect_instance_storage_config",
		{"storage_config": [{"kinesis_video_stream_config": [{"prefix": "calls"}]}]},
		["storage_config", 0, "kinesis_video_stream_config", 0, "encryption_config", 0, "key_id"],
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{"kinesis_video_stream_config": [{"prefix": "calls", "encryption_config": [{"key_id": ""}]}]},
			],
		},
		["storage_config", 0, "kinesis_video_stream_config", 0, "encryption_config", 0, "key_id"],
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{
					"kinesis_video_stream_config": [
						{"prefix": "calls", "encryption_config": [{"key_id": "alias/aws/service"}]},
					],
				},
			],
		},
		["storage_config", 0, "kinesis_video_stream_config", 0, "encryption_config", 0, "key_id"],
	],
]

_sound := [
	["aws_s3_object", {"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_s3_object", {"kms_key_id": "alias/data"}],
	[
		"aws_s3_bucket_object",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_s3_object_copy",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{
					"s3_config": [
						{
							"bucket_name": "acme-calls",
							"encryption_config": [
								{"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
							],
						},
					],
				},
			],
		},
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{"s3_config": [{"bucket_name": "acme-calls", "encryption_config": [{"key_id": "alias/data"}]}]},
			],
		},
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{
					"kinesis_video_stream_config": [
						{
							"prefix": "calls",
							"encryption_config": [
								{"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
							],
						},
					],
				},
			],
		},
	],
	[
		"aws_connect_instance_storage_config",
		{
			"storage_config": [
				{"kinesis_video_stream_config": [{"prefix": "calls", "encryption_config": [{"key_id": "alias/data"}]}]},
			],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := objects_customer_key.deny with input as _input(case[0], case[1])
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
		findings := objects_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
