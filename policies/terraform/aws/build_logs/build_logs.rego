# METADATA
# title: Builds keep their logs
# description: >-
#   Checks that a CodeBuild project does not switch its logs off. Without them nobody can say what went into what was
#   delivered.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/codebuild_project
# - https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html
# custom:
#   id: ANX-TF-AWS-0352
#   severity: low
#   topic: compute-logging-monitoring
#   subjects: [aws_codebuild_project]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "builds are recorded"}
#   - {id: A.8.16, strength: supports, rationale: "there is something to watch"}
#   does_not_show: how long the records are kept
#   remediation: Set the status in `logs_config.cloudwatch_logs` or `logs_config.s3_logs` to `ENABLED`.
package policies.terraform.aws.build_logs

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "keeps no logs", "path": ["logs_config"]} if not _kept

_kept if {
	some logs in aws.list(input.subject.config.logs_config)
	is_object(logs)
	some key in ["cloudwatch_logs", "s3_logs"]
	some log in aws.list(object.get(logs, key, null))
	is_object(log)
	object.get(log, "status", "ENABLED") == "ENABLED"
}
