# METADATA
# title: Containers in the network of their host do not run as root
# description: >-
#   Checks that the containers of a task in the network mode `host` name a user other than root. Root in the network
#   of the host reaches everything that listens on it, and a way out of the container is short.
# related_resources:
# - https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html
# custom:
#   id: ANX-CFN-0431
#   severity: high
#   topic: ecs-task-hardening
#   subjects: ["AWS::ECS::TaskDefinition"]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers have no more rights than they need"}
#   - {id: A.8.9, strength: supports, rationale: "a secure setting is stated in the configuration"}
#   - {id: A.8.22, strength: supports, rationale: "the network of the host stays apart from the application"}
#   does_not_show: the user that the image sets, and whether the task needs the network of its host
#   remediation: Set `User` in `ContainerDefinitions`, or `NetworkMode` to `awsvpc`.
package policies.cloudformation.tasks_host_network_not_root

import data.policies.lib.aws
import data.policies.lib.values

applies if input.subject.config.Properties.NetworkMode == "host"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "runs a container as root in the network of its host", "path": path} if {
	some i, container in aws.list(input.subject.config.Properties.ContainerDefinitions)
	is_object(container)
	not _named(container)
	not _privileged(container)
	path := ["Properties", "ContainerDefinitions", i, "User"]
}

_named(container) if {
	aws.given(container.User)
	not regex.match(`^(root|0)(:.*)?$`, sprintf("%v", [container.User]))
}

# What is privileged is told elsewhere.
_privileged(container) if values.is_true(container.Privileged)
