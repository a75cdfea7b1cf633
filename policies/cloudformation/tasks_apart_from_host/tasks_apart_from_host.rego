# METADATA
# title: Tasks do not see the processes of their host
# description: >-
#   Checks that an ECS task does not share the process names of its host. A container that sees them can read the memory
#   and environment of everything else that runs there.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
# custom:
#   id: ANX-CFN-0333
#   severity: high
#   topic: k8s-host-namespaces
#   subjects: ["AWS::ECS::TaskDefinition"]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "workloads are kept apart from their host"}
#   - {id: A.8.2, strength: supports, rationale: "containers do not have the rights of their host"}
#   does_not_show: which network and user the containers have
#   remediation: Set `PidMode` to `task`, or leave it out.
package policies.cloudformation.tasks_apart_from_host

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shares the processes of its host", "path": ["Properties", "PidMode"]} if {
	input.subject.config.Properties.PidMode == "host"
}

_faults contains {"text": "shares the inter-process communication of its host", "path": ["Properties", "IpcMode"]} if {
	input.subject.config.Properties.IpcMode == "host"
}
