package policies.terraform.aws.analytics_customer_key_test

import data.policies.terraform.aws.analytics_customer_key

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_sagemaker_notebook_instance", {}, ["kms_key_id"]],
	["aws_sagemaker_notebook_instance", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_sagemaker_notebook_instance", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_sagemaker_domain", {}, ["kms_key_id"]],
	["aws_sagemaker_domain", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_sagemaker_endpoint_configuration", {}, ["kms_key_arn"]],
	["aws_sagemaker_endpoint_configuration", {"kms_key_arn": ""}, ["kms_key_arn"]],
	["aws_sagemaker_endpoint_configuration", {"kms_key_arn": "alias/aws/service"}, ["kms_key_arn"]],
	["aws_sagemaker_data_quality_job_definition", {}, ["data_quality_job_output_config", 0, "kms_key_id"]],
	[
		"aws_sagemaker_data_quality_job_definition",
		{"data_quality_job_output_config": [{"kms_key_id": ""}]},
		["data_quality_job_output_config", 0, "kms_key_id"],
	],
	[
		"aws_sagemaker_data_quality_job_definition",
		{"data_quality_job_output_config": [{"kms_key_id": "alias/aws/service"}]},
		["data_quality_job_output_config", 0, "kms_key_id"],
	],
	["aws_sagemaker_flow_definition", {}, ["output_config", 0, "kms_key_id"]],
	["aws_sagemaker_flow_definition", {"output_config": [{"kms_key_id": ""}]}, ["output_config", 0, "kms_key_id"]],
	[
		"aws_sagemaker_flow_definition",
		{"output_config": [{"kms_key_id": "alias/aws/service"}]},
		["output_config", 0, "kms_key_id"],
	],
	["aws_bedrockagent_agent", {}, ["customer_encryption_key_arn"]],
	["aws_bedrockagent_agent", {"customer_encryption_key_arn": ""}, ["customer_encryption_key_arn"]],
	["aws_bedrockagent_agent", {"customer_encryption_key_arn": "alias/aws/service"}, ["customer_encryption_key_arn"]],
	["aws_codebuild_project", {}, ["encryption_key"]],
	["aws_codebuild_project", {"encryption_key": ""}, ["encryption_key"]],
	["aws_codebuild_project", {"encryption_key": "alias/aws/service"}, ["encryption_key"]],
	["aws_codeartifact_domain", {}, ["encryption_key"]],
	["aws_codeartifact_domain", {"encryption_key": ""}, ["encryption_key"]],
	["aws_codepipeline", {}, ["artifact_store", 0, "encryption_key", 0, "id"]],
	[
		"aws_codepipeline",
		{"artifact_store": [{"encryption_key": [{"id": ""}]}]},
		["artifact_store", 0, "encryption_key", 0, "id"],
	],
	[
		"aws_codepipeline",
		{"artifact_store": [{"encryption_key": [{"id": "alias/aws/service"}]}]},
		["artifact_store", 0, "encryption_key", 0, "id"],
	],
	["aws_appflow_flow", {}, ["kms_arn"]],
	["aws_appflow_flow", {"kms_arn": ""}, ["kms_arn"]],
	["aws_appflow_flow", {"kms_arn": "alias/aws/service"}, ["kms_arn"]],
	["aws_appflow_connector_profile", {}, ["kms_arn"]],
	["aws_appflow_connector_profile", {"kms_arn": ""}, ["kms_arn"]],
	[
		"aws_comprehend_entity_recognizer",
		{"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
		["model_kms_key_id"],
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "",
		},
		["model_kms_key_id"],
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "alias/aws/service",
		},
		["model_kms_key_id"],
	],
	[
		"aws_comprehend_document_classifier",
		{"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
		["model_kms_key_id"],
	],
	[
		"aws_comprehend_document_classifier",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "",
		},
		["model_kms_key_id"],
	],
	[
		"aws_comprehend_entity_recognizer",
		{"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
		["volume_kms_key_id"],
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"volume_kms_key_id": "",
		},
		["volume_kms_key_id"],
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"volume_kms_key_id": "alias/aws/service",
		},
		["volume_kms_key_id"],
	],
	[
		"aws_comprehend_document_classifier",
		{"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
		["volume_kms_key_id"],
	],
	[
		"aws_comprehend_document_classifier",
		{
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"volume_kms_key_id": "",
		},
		["volume_kms_key_id"],
	],
	["aws_imagebuilder_component", {}, ["kms_key_id"]],
	["aws_imagebuilder_component", {"kms_key_id": ""}, ["kms_key_id"]],
	["aws_imagebuilder_component", {"kms_key_id": "alias/aws/service"}, ["kms_key_id"]],
	["aws_networkfirewall_firewall", {}, ["encryption_configuration", 0, "key_id"]],
	[
		"aws_networkfirewall_firewall",
		{"encryption_configuration": [{"key_id": ""}]},
		["encryption_configuration", 0, "key_id"],
	],
	[
		"aws_networkfirewall_firewall",
		{"encryption_configuration": [{"key_id": "alias/aws/service"}]},
		["encryption_configuration", 0, "key_id"],
	],
	["aws_networkfirewall_firewall_policy", {}, ["encryption_configuration", 0, "key_id"]],
	[
		"aws_networkfirewall_firewall_policy",
		{"encryption_configuration": [{"key_id": ""}]},
		["encryption_configuration", 0, "key_id"],
	],
	["aws_networkfirewall_rule_group", {}, ["encryption_configuration", 0, "key_id"]],
	[
		"aws_networkfirewall_rule_group",
		{"encryption_configuration": [{"key_id": ""}]},
		["encryption_configuration", 0, "key_id"],
	],
	["aws_mwaa_environment", {}, ["kms_key"]],
	["aws_mwaa_environment", {"kms_key": ""}, ["kms_key"]],
	["aws_mwaa_environment", {"kms_key": "alias/aws/service"}, ["kms_key"]],
	["aws_ecr_repository", {}, ["encryption_configuration", 0, "encryption_type"]],
	[
		"aws_ecr_repository",
		{"encryption_configuration": [{"encryption_type": "AES256"}]},
		["encryption_configuration", 0, "encryption_type"],
	],
	[
		"aws_ecr_repository",
		{"encryption_configuration": [{"encryption_type": {}}]},
		["encryption_configuration", 0, "encryption_type"],
	],
	["aws_codegurureviewer_repository_association", {}, ["kms_key_details", 0, "kms_key_id"]],
	[
		"aws_codegurureviewer_repository_association",
		{"kms_key_details": [{"kms_key_id": ""}]},
		["kms_key_details", 0, "kms_key_id"],
	],
	[
		"aws_codegurureviewer_repository_association",
		{"kms_key_details": [{"kms_key_id": "alias/aws/service"}]},
		["kms_key_details", 0, "kms_key_id"],
	],
	["aws_sfn_state_machine", {}, ["encryption_configuration", 0, "kms_key_id"]],
	[
		"aws_sfn_state_machine",
		{"encryption_configuration": [{"kms_key_id": ""}]},
		["encryption_configuration", 0, "kms_key_id"],
	],
	[
		"aws_sfn_state_machine",
		{"encryption_configuration": [{"kms_key_id": "alias/aws/service"}]},
		["encryption_configuration", 0, "kms_key_id"],
	],
	["aws_bedrock_custom_model", {}, ["custom_model_kms_key_id"]],
	["aws_bedrock_custom_model", {"custom_model_kms_key_id": ""}, ["custom_model_kms_key_id"]],
	["aws_bedrock_custom_model", {"custom_model_kms_key_id": "alias/aws/service"}, ["custom_model_kms_key_id"]],
	[
		"aws_sagemaker_data_quality_job_definition",
		{
			"data_quality_job_output_config": [{"kms_key_id": "alias/data"}],
			"job_resources": [{"cluster_config": [{"volume_size_in_gb": 20}]}],
		},
		["job_resources", 0, "cluster_config", 0, "volume_kms_key_id"],
	],
]

_sound := [
	[
		"aws_sagemaker_notebook_instance",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_sagemaker_notebook_instance", {"kms_key_id": "alias/data"}],
	[
		"aws_sagemaker_domain",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_sagemaker_endpoint_configuration",
		{"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_sagemaker_endpoint_configuration", {"kms_key_arn": "alias/data"}],
	[
		"aws_sagemaker_data_quality_job_definition",
		{
			"data_quality_job_output_config": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_sagemaker_data_quality_job_definition", {"data_quality_job_output_config": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_sagemaker_flow_definition",
		{
			"output_config": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_sagemaker_flow_definition", {"output_config": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_bedrockagent_agent",
		{"customer_encryption_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_bedrockagent_agent", {"customer_encryption_key_arn": "alias/data"}],
	[
		"aws_codebuild_project",
		{"encryption_key": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_codebuild_project", {"encryption_key": "alias/data"}],
	[
		"aws_codeartifact_domain",
		{"encryption_key": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_codepipeline",
		{
			"artifact_store": [
				{"encryption_key": [{"id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}]},
			],
		},
	],
	["aws_codepipeline", {"artifact_store": [{"encryption_key": [{"id": "alias/data"}]}]}],
	["aws_appflow_flow", {"kms_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"}],
	["aws_appflow_flow", {"kms_arn": "alias/data"}],
	[
		"aws_appflow_connector_profile",
		{"kms_arn": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "alias/data",
		},
	],
	[
		"aws_comprehend_document_classifier",
		{
			"volume_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
		},
	],
	[
		"aws_comprehend_entity_recognizer",
		{
			"model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001",
			"volume_kms_key_id": "alias/data",
		},
	],
	[
		"aws_imagebuilder_component",
		{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_imagebuilder_component", {"kms_key_id": "alias/data"}],
	[
		"aws_networkfirewall_firewall",
		{
			"encryption_configuration": [
				{"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_networkfirewall_firewall", {"encryption_configuration": [{"key_id": "alias/data"}]}],
	[
		"aws_networkfirewall_firewall_policy",
		{
			"encryption_configuration": [
				{"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	[
		"aws_networkfirewall_rule_group",
		{
			"encryption_configuration": [
				{"key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	[
		"aws_mwaa_environment",
		{"kms_key": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_mwaa_environment", {"kms_key": "alias/data"}],
	["aws_ecr_repository", {"encryption_configuration": [{"encryption_type": "KMS"}]}],
	["aws_ecr_repository", {"encryption_configuration": [{"encryption_type": "KMS_DSSE"}]}],
	[
		"aws_codegurureviewer_repository_association",
		{
			"kms_key_details": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_codegurureviewer_repository_association", {"kms_key_details": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_sfn_state_machine",
		{
			"encryption_configuration": [
				{"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
			],
		},
	],
	["aws_sfn_state_machine", {"encryption_configuration": [{"kms_key_id": "alias/data"}]}],
	[
		"aws_bedrock_custom_model",
		{"custom_model_kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/5f3c2a10-0000-4000-8000-000000000001"},
	],
	["aws_bedrock_custom_model", {"custom_model_kms_key_id": "alias/data"}],
	[
		"aws_sagemaker_data_quality_job_definition",
		{
			"data_quality_job_output_config": [{"kms_key_id": "alias/data"}],
			"job_resources": [{"cluster_config": [{"volume_kms_key_id": "alias/data"}]}],
		},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := analytics_customer_key.deny with input as _input(case[0], case[1])
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
		findings := analytics_customer_key.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

_cluster(mode) := {"subject": {
	"type": "aws_emr_security_configuration",
	"address": "X",
	"config": {},
	"views": {"documents": [{
		"path": ["configuration"],
		"document": {"EncryptionConfiguration": {"AtRestEncryptionConfiguration": {"S3EncryptionConfiguration": {
			"EncryptionMode": mode,
		}}}},
	}]},
}}

test_deny_keys_of_s3_in_clusters if {
	findings := analytics_customer_key.deny with input as _cluster("SSE-S3")
	findings == {{
		"message": _message(["EncryptionMode"]),
		"path": [
			"configuration", "EncryptionConfiguration", "AtRestEncryptionConfiguration",
			"S3EncryptionConfiguration", "EncryptionMode",
		],
	}}
}

test_allow_keys_of_kms_in_clusters if {
	findings := analytics_customer_key.deny with input as _cluster("SSE-KMS")
	findings == set()
}
