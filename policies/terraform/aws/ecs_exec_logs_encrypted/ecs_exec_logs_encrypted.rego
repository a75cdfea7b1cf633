# METADATA
# title: Records of sessions in running tasks are encrypted
# description: >-
#   Checks that the records of sessions with ECS Exec are encrypted where they are kept. They hold what operators typed
#   and saw, secrets included.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_cluster
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
# custom:
#   id: ANX-TF-AWS-0362
#   severity: medium
#   topic: log-encryption
#   subjects: [aws_ecs_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "records are encrypted where they are kept"}
#   - {id: A.8.15, strength: supports, rationale: "records are protected"}
#   does_not_show: which key is used, and who may read the records
#   remediation: >-
#     Set `cloud_watch_encryption_enabled` or `s3_bucket_encryption_enabled` to `true` in `log_configuration`.
package policies.terraform.aws.ecs_exec_logs_encrypted

import data.policies.lib.aws
import data.policies.lib.values

applies if count(_logs) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps records of sessions unencrypted", "path": path} if {
	some log in _logs
	not _encrypted(log.config)
	path := log.path
}

_logs contains {"config": log, "path": path} if {
	some i, configuration in aws.list(input.subject.config.configuration)
	some j, execution in aws.list(configuration.execute_command_configuration)
	object.get(execution, "logging", "DEFAULT") != "NONE"
	some k, log in aws.list(execution.log_configuration)
	path := ["configuration", i, "execute_command_configuration", j, "log_configuration", k]
}

_encrypted(log) if values.is_true(log.cloud_watch_encryption_enabled)

_encrypted(log) if values.is_true(log.s3_bucket_encryption_enabled)
