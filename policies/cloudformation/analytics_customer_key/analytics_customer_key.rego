# METADATA
# title: Notebooks, builds and models use a key of the organisation
# description: >-
#   Checks that services for machine learning, builds, packages and data flows name a key in KMS that AWS does not
#   manage. They hold training data, artefacts and copies of what other stores protect.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html
# - https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeartifact-domain.html
# custom:
#   id: ANX-CFN-0137
#   severity: medium
#   topic: ml-analytics-encryption
#   subjects:
#     ["AWS::AppFlow::ConnectorProfile", "AWS::AppFlow::Flow", "AWS::Bedrock::Agent", "AWS::Bedrock::Guardrail",
#     "AWS::CodeArtifact::Domain", "AWS::CodeBuild::Project", "AWS::CodePipeline::Pipeline", "AWS::ECR::Repository",
#     "AWS::ImageBuilder::Component", "AWS::MWAA::Environment", "AWS::SageMaker::DataQualityJobDefinition",
#     "AWS::SageMaker::Domain", "AWS::SageMaker::EndpointConfig", "AWS::SageMaker::FeatureGroup",
#     "AWS::SageMaker::NotebookInstance", "AWS::StepFunctions::StateMachine"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     who may use the key, and whether it is rotated
#   remediation: >-
#     Name a key of your own in the property that the message names, for example `KmsKeyId: !GetAtt AnalyticsKey.Arn`.
package policies.cloudformation.analytics_customer_key

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": _message(path), "path": path}
}

_required contains ["Properties", "KmsKeyId"] if {
	input.subject.type in {
		"AWS::ImageBuilder::Component",
		"AWS::SageMaker::Domain",
		"AWS::SageMaker::EndpointConfig",
		"AWS::SageMaker::NotebookInstance",
	}
}

_required contains ["Properties", "DataQualityJobOutputConfig", "KmsKeyId"] if {
	input.subject.type == "AWS::SageMaker::DataQualityJobDefinition"
}

_required contains ["Properties", "CustomerEncryptionKeyArn"] if input.subject.type == "AWS::Bedrock::Agent"

_required contains ["Properties", "KmsKeyArn"] if input.subject.type == "AWS::Bedrock::Guardrail"

_required contains ["Properties", "OnlineStoreConfig", "SecurityConfig", "KmsKeyId"] if {
	input.subject.type == "AWS::SageMaker::FeatureGroup"
	values.is_true(input.subject.config.Properties.OnlineStoreConfig.EnableOnlineStore)
}

_required contains ["Properties", "EncryptionKey"] if {
	input.subject.type in {"AWS::CodeArtifact::Domain", "AWS::CodeBuild::Project"}
}

_required contains ["Properties", "ArtifactStore", "EncryptionKey", "Id"] if {
	input.subject.type == "AWS::CodePipeline::Pipeline"
}

_required contains ["Properties", "KMSArn"] if {
	input.subject.type in {"AWS::AppFlow::ConnectorProfile", "AWS::AppFlow::Flow"}
}

_required contains ["Properties", "KmsKey"] if input.subject.type == "AWS::MWAA::Environment"

_required contains ["Properties", "EncryptionConfiguration", "EncryptionType"] if {
	input.subject.type == "AWS::ECR::Repository"
}

_required contains ["Properties", "EncryptionConfiguration", "KmsKeyId"] if {
	input.subject.type == "AWS::StepFunctions::StateMachine"
}

_met contains ["Properties", "KmsKeyId"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyId)

_met contains ["Properties", "DataQualityJobOutputConfig", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.DataQualityJobOutputConfig.KmsKeyId)
}

_met contains ["Properties", "CustomerEncryptionKeyArn"] if {
	aws_settings.customer_key(input.subject.config.Properties.CustomerEncryptionKeyArn)
}

_met contains ["Properties", "KmsKeyArn"] if aws_settings.customer_key(input.subject.config.Properties.KmsKeyArn)

_met contains ["Properties", "OnlineStoreConfig", "SecurityConfig", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.OnlineStoreConfig.SecurityConfig.KmsKeyId)
}

_met contains ["Properties", "EncryptionKey"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionKey)
}

_met contains ["Properties", "ArtifactStore", "EncryptionKey", "Id"] if {
	aws_settings.customer_key(input.subject.config.Properties.ArtifactStore.EncryptionKey.Id)
}

_met contains ["Properties", "KMSArn"] if aws_settings.customer_key(input.subject.config.Properties.KMSArn)

_met contains ["Properties", "KmsKey"] if aws_settings.customer_key(input.subject.config.Properties.KmsKey)

_met contains ["Properties", "EncryptionConfiguration", "EncryptionType"] if {
	input.subject.config.Properties.EncryptionConfiguration.EncryptionType in {"KMS", "KMS_DSSE"}
}

_met contains ["Properties", "EncryptionConfiguration", "KmsKeyId"] if {
	aws_settings.customer_key(input.subject.config.Properties.EncryptionConfiguration.KmsKeyId)
}

_message(path) := sprintf(
	"%s does not use a key of its own: `%s`",
	[input.subject.address, aws_settings.dotted(path)],
)
