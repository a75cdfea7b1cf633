# METADATA
# title: Logs of builds are encrypted
# description: >-
#   Checks that a CodeBuild project does not switch the encryption of its logs in S3 off. Logs of builds hold names of
#   hosts, and now and then a secret.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# custom:
#   id: ANX-TF-AWS-0906
#   severity: medium
#   topic: log-encryption
#   subjects: [aws_codebuild_project]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "stored logs are encrypted"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected"}
#   does_not_show: which key is used, and who may read the logs
#   remediation: Set `encryption_disabled = false` in `logs_config.s3_logs`, or leave it out.
package policies.terraform.aws.build_logs_encrypted

import data.policies.lib.aws
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps its logs unencrypted", "path": path} if {
	some i, logs in aws.list(input.subject.config.logs_config)
	some j, log in aws.list(logs.s3_logs)
	values.is_true(log.encryption_disabled)
	path := ["logs_config", i, "s3_logs", j, "encryption_disabled"]
}
