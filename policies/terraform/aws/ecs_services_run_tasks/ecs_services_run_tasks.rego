# METADATA
# title: Services run at least one task
# description: >-
#   Checks that an ECS service keeps at least one task, also while it is updated. A service without tasks is down.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html
# custom:
#   id: ANX-TF-AWS-0360
#   severity: low
#   topic: ecs-task-hardening
#   subjects: [aws_ecs_service]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the service is set up to be there"}
#   - {id: A.8.14, strength: supports, rationale: "tasks are kept while others are replaced"}
#   does_not_show: that tasks are spread over zones, and that they answer
#   remediation: Set `desired_count` to at least 1, and `deployment_minimum_healthy_percent` above 0.
package policies.terraform.aws.ecs_services_run_tasks

import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs no task", "path": ["desired_count"]} if {
	values.number(input.subject.config.desired_count) == 0
}
