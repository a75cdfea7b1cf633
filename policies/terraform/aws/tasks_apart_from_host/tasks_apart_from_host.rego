# METADATA
# title: Tasks do not see the processes of their host
# description: >-
#   Checks that an ECS task does not share the process names of its host. A container that sees them can read the memory
#   and environment of everything else that runs there.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
# custom:
#   id: ANX-TF-AWS-0357
#   severity: high
#   topic: k8s-host-namespaces
#   subjects: [aws_ecs_task_definition]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "workloads are kept apart from their host"}
#   - {id: A.8.2, strength: supports, rationale: "containers do not have the rights of their host"}
#   does_not_show: which network and user the containers have
#   remediation: Set `pid_mode` to `task`, or leave it out.
package policies.terraform.aws.tasks_apart_from_host

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "shares the processes of its host", "path": ["pid_mode"]} if {
	input.subject.config.pid_mode == "host"
}

_faults contains {"text": "shares the inter-process communication of its host", "path": ["ipc_mode"]} if {
	input.subject.config.ipc_mode == "host"
}
