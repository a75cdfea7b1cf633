# METADATA
# title: Notebooks, builds and models use a key of the organisation
# description: >-
#   Checks that services for machine learning, builds, packages and data flows name a key in KMS that AWS does not
#   manage. They hold training data, artefacts and copies of what other stores protect.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html
# - https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codeartifact_domain
# custom:
#   id: ANX-TF-AWS-0137
#   severity: medium
#   topic: ml-analytics-encryption
#   subjects:
#     [aws_appflow_connector_profile, aws_appflow_flow, aws_bedrock_custom_model, aws_bedrockagent_agent,
#     aws_codeartifact_domain, aws_codebuild_project, aws_codegurureviewer_repository_association, aws_codepipeline,
#     aws_comprehend_document_classifier, aws_comprehend_entity_recognizer, aws_ecr_repository,
#     aws_emr_security_configuration, aws_imagebuilder_component, aws_mwaa_environment, aws_networkfirewall_firewall,
#     aws_networkfirewall_firewall_policy, aws_networkfirewall_rule_group, aws_sagemaker_data_quality_job_definition,
#     aws_sagemaker_domain, aws_sagemaker_endpoint_configuration, aws_sagemaker_flow_definition,
#     aws_sagemaker_notebook_instance, aws_sfn_state_machine]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the attribute that the message names, for example `kms_key_id =
#     aws_kms_key.analytics.arn`.
package policies.terraform.aws.analytics_customer_key

import data.policies.lib.aws
import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

# Keys of S3 belong to AWS.
deny contains finding if {
	input.subject.type == "aws_emr_security_configuration"
	some document in aws.list(input.subject.views.documents)
	encryption := document.document.EncryptionConfiguration
	encryption.AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode == "SSE-S3"
	path := array.concat(document.path, [
		"EncryptionConfiguration", "AtRestEncryptionConfiguration",
		"S3EncryptionConfiguration", "EncryptionMode",
	])
	finding := {"message": _message(["EncryptionMode"]), "path": path}
}

_required contains ["kms_key_id"] if {
	input.subject.type in {
		"aws_imagebuilder_component",
		"aws_sagemaker_domain",
		"aws_sagemaker_notebook_instance",
	}
}

_required contains ["kms_key_arn"] if input.subject.type == "aws_sagemaker_endpoint_configuration"

_required contains ["data_quality_job_output_config", 0, "kms_key_id"] if {
	input.subject.type == "aws_sagemaker_data_quality_job_definition"
}

_required contains ["job_resources", 0, "cluster_config", 0, "volume_kms_key_id"] if {
	input.subject.type == "aws_sagemaker_data_quality_job_definition"
	input.subject.config.job_resources[0].cluster_config
}

_required contains ["output_config", 0, "kms_key_id"] if input.subject.type == "aws_sagemaker_flow_definition"

_required contains ["customer_encryption_key_arn"] if input.subject.type == "aws_bedrockagent_agent"

_required contains ["encryption_key"] if input.subject.type in {"aws_codeartifact_domain", "aws_codebuild_project"}

_required contains ["artifact_store", 0, "encryption_key", 0, "id"] if input.subject.type == "aws_codepipeline"

_required contains ["kms_arn"] if input.subject.type in {"aws_appflow_connector_profile", "aws_appflow_flow"}

_required contains ["model_kms_key_id"] if {
	input.subject.type in {"aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer"}
}

_required contains ["volume_kms_key_id"] if {
	input.subject.type in {"aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer"}
}

_required contains ["encryption_configuration", 0, "key_id"] if {
	input.subject.type in {
		"aws_networkfirewall_firewall",
		"aws_networkfirewall_firewall_policy",
		"aws_networkfirewall_rule_group",
	}
}

_required contains ["kms_key"] if input.subject.type == "aws_mwaa_environment"

_required contains ["encryption_configuration", 0, "encryption_type"] if input.subject.type == "aws_ecr_repository"

_required contains ["kms_key_details", 0, "kms_key_id"] if {
	input.subject.type == "aws_codegurureviewer_repository_association"
}

_required contains ["encryption_configuration", 0, "kms_key_id"] if input.subject.type == "aws_sfn_state_machine"

_required contains ["custom_model_kms_key_id"] if input.subject.type == "aws_bedrock_custom_model"

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)

_met contains ["kms_key_arn"] if aws_settings.customer_key(input.subject.config.kms_key_arn)

_met contains ["data_quality_job_output_config", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.data_quality_job_output_config[0].kms_key_id)
}

_met contains ["job_resources", 0, "cluster_config", 0, "volume_kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.job_resources[0].cluster_config[0].volume_kms_key_id)
}

_met contains ["output_config", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.output_config[0].kms_key_id)
}

_met contains ["customer_encryption_key_arn"] if {
	aws_settings.customer_key(input.subject.config.customer_encryption_key_arn)
}

_met contains ["encryption_key"] if aws_settings.customer_key(input.subject.config.encryption_key)

_met contains ["artifact_store", 0, "encryption_key", 0, "id"] if {
	aws_settings.customer_key(input.subject.config.artifact_store[0].encryption_key[0].id)
}

_met contains ["kms_arn"] if aws_settings.customer_key(input.subject.config.kms_arn)

_met contains ["model_kms_key_id"] if aws_settings.customer_key(input.subject.config.model_kms_key_id)

_met contains ["volume_kms_key_id"] if aws_settings.customer_key(input.subject.config.volume_kms_key_id)

_met contains ["encryption_configuration", 0, "key_id"] if {
	aws_settings.customer_key(input.subject.config.encryption_configuration[0].key_id)
}

_met contains ["kms_key"] if aws_settings.customer_key(input.subject.config.kms_key)

_met contains ["encryption_configuration", 0, "encryption_type"] if {
	input.subject.config.encryption_configuration[0].encryption_type in {"KMS", "KMS_DSSE"}
}

_met contains ["kms_key_details", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.kms_key_details[0].kms_key_id)
}

_met contains ["encryption_configuration", 0, "kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.encryption_configuration[0].kms_key_id)
}

_met contains ["custom_model_kms_key_id"] if {
	aws_settings.customer_key(input.subject.config.custom_model_kms_key_id)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
