# METADATA
# title: Logs of builds are encrypted
# description: >-
#   Checks that a CodeBuild project does not switch the encryption of its logs in S3 off. Logs of builds hold names
#   of hosts, and now and then a secret.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codebuild-project-s3logsconfig.html
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# custom:
#   id: ANX-CFN-0407
#   severity: medium
#   topic: log-encryption
#   subjects: ["AWS::CodeBuild::Project"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored logs are encrypted"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected"}
#   does_not_show: which key is used, and who may read the logs
#   remediation: Set `EncryptionDisabled` in `LogsConfig.S3Logs` to `false`, or leave it out.
package policies.cloudformation.build_logs_encrypted

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps its logs unencrypted", "path": path} if {
	values.is_true(input.subject.config.Properties.LogsConfig.S3Logs.EncryptionDisabled)
	path := ["Properties", "LogsConfig", "S3Logs", "EncryptionDisabled"]
}
