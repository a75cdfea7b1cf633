# METADATA
# title: Containers of tasks and jobs take their credentials from a secret store
# description: >-
#   Checks that no environment variable of a container in an ECS task or a Batch job holds a password, token or key. Its
#   value stands in the source, in the state, and in the console for everyone who may look at the task.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
# custom:
#   id: ANX-TF-AWS-0932
#   severity: critical
#   topic: secrets-in-code
#   subjects: [aws_batch_job_definition, aws_ecs_task_definition]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept out of the code"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in a key store"}
#   does_not_show: "that secrets are rotated, or who may read them; see ANX-TF-AWS-0200 for other resources"
#   remediation: Remove the value, rotate it, and name it under `secrets` with `valueFrom`.
package policies.terraform.aws.tasks_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.task_containers

deny contains finding if {
	some container in task_containers.containers
	some i, variable in aws.list(container.config.environment)
	aws.secret_pair(variable.name, variable.value)
	finding := {
		"message": sprintf("%s holds a credential in an environment variable", [input.subject.address]),
		"path": array.concat(container.path, ["environment", i, "value"]),
	}
}
