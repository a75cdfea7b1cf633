# METADATA
# title: Tasks have a network interface of their own
# description: >-
#   Checks that an ECS task uses the network mode `awsvpc`. In other modes containers share the interface of their host,
#   and with it its security groups and flow logs.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
# custom:
#   id: ANX-CFN-0334
#   severity: medium
#   topic: ecs-task-hardening
#   subjects: ["AWS::ECS::TaskDefinition"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "each task is filtered by rules of its own"}
#   - {id: A.8.9, strength: supports, rationale: "the network of containers is configured on purpose"}
#   does_not_show: what the security groups of the task allow
#   remediation: >-
#     Set `NetworkMode: awsvpc`.
package policies.cloudformation.tasks_network_mode

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shares the network of its host", "path": ["Properties", "NetworkMode"]} if not _own

_own if input.subject.config.Properties.NetworkMode == "awsvpc"

_own if "FARGATE" in aws.list(input.subject.config.Properties.RequiresCompatibilities)
