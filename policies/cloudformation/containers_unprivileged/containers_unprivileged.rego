# METADATA
# title: Containers of tasks and jobs are not privileged
# description: >-
#   Checks that no container of an ECS task or a Batch job is privileged. A privileged container is root on its host,
#   and whoever breaks into it has the host and its neighbours.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html
# custom:
#   id: ANX-CFN-0331
#   severity: high
#   topic: k8s-privileged-container
#   subjects: ["AWS::ECS::TaskDefinition", "AWS::Batch::JobDefinition"]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers do not have the rights of their host"}
#   - {id: A.8.18, strength: supports, rationale: "the tools of the host are out of reach"}
#   - {id: A.8.9, strength: supports, rationale: "containers are configured with least rights"}
#   does_not_show: which user runs in the container, and what its capabilities are
#   remediation: Set `Privileged` to `false` in the container, or leave it out.
package policies.cloudformation.containers_unprivileged

import data.policies.lib.aws
import data.policies.lib.task_containers
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs a privileged container", "path": path} if {
	some container in task_containers.containers
	values.is_true(object.get(container.config, "Privileged", false))
	path := array.concat(container.path, ["Privileged"])
}
