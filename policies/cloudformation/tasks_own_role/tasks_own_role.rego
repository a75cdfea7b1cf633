# METADATA
# title: Tasks have a role of their own
# description: >-
#   Checks that an ECS task has a role for its application. Without one applications are given keys by hand, or use the
#   role of their host, which is there for other purposes.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
# custom:
#   id: ANX-CFN-0335
#   severity: low
#   topic: ecs-task-hardening
#   subjects: ["AWS::ECS::TaskDefinition"]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "applications have rights made for them"}
#   - {id: A.8.9, strength: supports, rationale: "the setup keeps roles apart"}
#   - {id: A.5.15, strength: supports, rationale: "rights follow need"}
#   does_not_show: what the role allows
#   remediation: Set `TaskRoleArn`.
package policies.cloudformation.tasks_own_role

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no role of its own", "path": ["Properties", "TaskRoleArn"]} if {
	not input.subject.config.Properties.TaskRoleArn
}
