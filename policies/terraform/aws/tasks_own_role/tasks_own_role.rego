# METADATA
# title: Tasks have a role of their own
# description: >-
#   Checks that the role of an ECS task is not the one that starts it. The starting role may read secrets and images,
#   which the application has no need of once it runs.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
# custom:
#   id: ANX-TF-AWS-0359
#   severity: medium
#   topic: ecs-task-hardening
#   subjects: [aws_ecs_task_definition]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "rights for starting a task are not given to the application"}
#   - {id: A.8.9, strength: supports, rationale: "the setup keeps the two roles apart"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow need"}
#   does_not_show: what the roles allow
#   remediation: Give `task_role_arn` and `execution_role_arn` different roles.
package policies.terraform.aws.tasks_own_role

import data.policies.lib.aws

applies if {
	aws.given(input.subject.config.task_role_arn)
	aws.given(input.subject.config.execution_role_arn)
}

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs with the role that starts it", "path": ["task_role_arn"]} if {
	input.subject.config.task_role_arn == input.subject.config.execution_role_arn
}
