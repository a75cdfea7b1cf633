# METADATA
# title: Jobs that watch models encrypt their volumes and their traffic
# description: >-
#   Checks that jobs that watch data and models encrypt their volumes with a key of the organisation, and the
#   traffic between their containers. They read training data and what the models answered.
# related_resources:
# - https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-vpc.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-dataqualityjobdefinition.html
# custom:
#   id: ANX-CFN-0426
#   severity: medium
#   topic: ml-analytics-encryption
#   subjects:
#   - "AWS::SageMaker::DataQualityJobDefinition"
#   - "AWS::SageMaker::ModelBiasJobDefinition"
#   - "AWS::SageMaker::ModelExplainabilityJobDefinition"
#   - "AWS::SageMaker::ModelQualityJobDefinition"
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data of the job is encrypted where it is stored and sent"}
#   - {id: A.8.20, strength: supports, rationale: "traffic between containers is protected"}
#   does_not_show: who may use the key, and which networks the job reaches
#   remediation: >-
#     Set `VolumeKmsKeyId` in `JobResources.ClusterConfig`, and `EnableInterContainerTrafficEncryption` to `true` in
#     `NetworkConfig`.
package policies.cloudformation.analysis_jobs_protected

import data.policies.lib.aws_settings
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps its volumes under the key of the service", "path": path} if {
	not _own_key
	path := ["Properties", "JobResources", "ClusterConfig", "VolumeKmsKeyId"]
}

_faults contains {"text": "sends data between its containers unencrypted", "path": path} if {
	not _encrypted_between
	path := ["Properties", "NetworkConfig", "EnableInterContainerTrafficEncryption"]
}

_own_key if aws_settings.customer_key(input.subject.config.Properties.JobResources.ClusterConfig.VolumeKmsKeyId)

_encrypted_between if values.is_true(input.subject.config.Properties.NetworkConfig.EnableInterContainerTrafficEncryption)
