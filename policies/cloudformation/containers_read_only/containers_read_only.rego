# METADATA
# title: Containers of tasks cannot change their file system
# description: >-
#   Checks that every container of an ECS task has a read-only root file system. Otherwise whoever breaks in can leave
#   programs and change the application.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html
# custom:
#   id: ANX-CFN-0332
#   severity: medium
#   topic: k8s-run-as-root
#   subjects: ["AWS::ECS::TaskDefinition"]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "containers run as they were delivered"}
#   - {id: A.8.18, strength: supports, rationale: "programs cannot be added at run time"}
#   does_not_show: which volumes are mounted, and which user runs
#   remediation: >-
#     Set `ReadonlyRootFilesystem` to `true` in every container, and mount volumes for what has to be written.
package policies.cloudformation.containers_read_only

import data.policies.lib.aws
import data.policies.lib.task_containers
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets a container change its file system", "path": path} if {
	some container in task_containers.containers
	not values.is_true(object.get(container.config, "ReadonlyRootFilesystem", false))
	path := array.concat(container.path, ["ReadonlyRootFilesystem"])
}
