# METADATA
# description: The containers of ECS tasks and Batch jobs, in Terraform and in CloudFormation.
package policies.lib.task_containers

import data.policies.lib.aws

# Each container is {path, config}. Terraform holds them as a document in text.
containers contains {"path": path, "config": config} if {
	some document in aws.list(input.subject.views.documents)
	document.path == ["container_definitions"]
	some i, config in aws.list(document.document)
	is_object(config)
	path := array.concat(document.path, [i])
}

containers contains {"path": path, "config": config} if {
	some document in aws.list(input.subject.views.documents)
	document.path == ["container_properties"]
	path := document.path
	config := document.document
	is_object(config)
}

containers contains {"path": ["Properties", "ContainerDefinitions", i], "config": config} if {
	some i, config in aws.list(input.subject.config.Properties.ContainerDefinitions)
	is_object(config)
}

containers contains {"path": ["Properties", "ContainerProperties"], "config": config} if {
	config := input.subject.config.Properties.ContainerProperties
	is_object(config)
}

# Returns the spelling that a container uses for a setting.
key(config, _, second) := second if second in object.keys(config)

key(config, first, second) := first if not second in object.keys(config)
