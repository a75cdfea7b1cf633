# METADATA
# title: Records of sessions in running tasks are encrypted
# description: >-
#   Checks that the records of sessions with ECS Exec are encrypted where they are kept. They hold what operators
#   typed and saw, secrets included.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-executecommandlogconfiguration.html
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
# custom:
#   id: ANX-CFN-0417
#   severity: medium
#   topic: log-encryption
#   subjects: ["AWS::ECS::Cluster"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "records are encrypted where they are kept"}
#   - {id: A.8.15, strength: supports, rationale: "records are protected"}
#   does_not_show: which key is used, and who may read the records
#   remediation: Set `CloudWatchEncryptionEnabled` or `S3EncryptionEnabled` to `true` in `LogConfiguration`.
package policies.cloudformation.ecs_exec_logs_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps records of sessions unencrypted", "path": path} if {
	some key in ["CloudWatchLogGroupName", "S3BucketName"]
	key in _destinations
	not key in _encrypted
	path := ["Properties", "Configuration", "ExecuteCommandConfiguration", "LogConfiguration"]
}

_log := input.subject.config.Properties.Configuration.ExecuteCommandConfiguration.LogConfiguration

_destinations contains "CloudWatchLogGroupName" if aws.given(_log.CloudWatchLogGroupName)

_destinations contains "S3BucketName" if aws.given(_log.S3BucketName)

_encrypted contains "CloudWatchLogGroupName" if values.is_true(_log.CloudWatchEncryptionEnabled)

_encrypted contains "S3BucketName" if values.is_true(_log.S3EncryptionEnabled)
