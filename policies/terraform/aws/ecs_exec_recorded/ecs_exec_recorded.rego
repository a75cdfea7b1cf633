# METADATA
# title: Sessions in running tasks are encrypted and recorded
# description: >-
#   Checks that a cluster whose sessions with ECS Exec are configured records them, and encrypts the session with a key
#   of its owner. Such a session is a shell in production.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_cluster
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
# custom:
#   id: ANX-TF-AWS-0361
#   severity: medium
#   topic: db-log-parameters
#   subjects: [aws_ecs_cluster]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "what is done in a session is recorded"}
#   - {id: A.8.2, strength: supports, rationale: "use of privileged access is watched"}
#   does_not_show: who may open a session, and that somebody looks at the records
#   remediation: Set `logging = "OVERRIDE"` with a log group or bucket in `execute_command_configuration`.
package policies.terraform.aws.ecs_exec_recorded

import data.policies.lib.aws

applies if aws.given(input.subject.config.configuration)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not record sessions in tasks", "path": path} if {
	some i, configuration in aws.list(input.subject.config.configuration)
	some j, execution in aws.list(configuration.execute_command_configuration)
	execution.logging == "NONE"
	path := ["configuration", i, "execute_command_configuration", j, "logging"]
}
