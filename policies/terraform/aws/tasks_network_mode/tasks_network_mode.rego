# METADATA
# title: Tasks have a network interface of their own
# description: >-
#   Checks that an ECS task uses the network mode `awsvpc`. In other modes containers share the interface of their host,
#   and with it its security groups and flow logs.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
# custom:
#   id: ANX-TF-AWS-0358
#   severity: medium
#   topic: ecs-task-hardening
#   subjects: [aws_ecs_task_definition]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "each task is filtered by rules of its own"}
#   - {id: A.8.9, strength: supports, rationale: "the network of containers is configured on purpose"}
#   does_not_show: what the security groups of the task allow
#   remediation: Set `network_mode = "awsvpc"`.
package policies.terraform.aws.tasks_network_mode

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shares the network of its host", "path": ["network_mode"]} if not _own

_own if input.subject.config.network_mode == "awsvpc"

_own if "FARGATE" in aws.list(input.subject.config.requires_compatibilities)
