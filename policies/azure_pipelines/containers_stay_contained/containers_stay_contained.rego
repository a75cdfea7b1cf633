# METADATA
# title: Job containers do not control their agent
# description: >-
#   Checks that the options of containers do not make them privileged, share the host's network or processes, or mount
#   its Docker socket or root. Such a container, and every package that runs in it, has control of the agent.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/container-phases#options
# - https://docs.docker.com/reference/cli/docker/container/run/
# custom:
#   id: ANX-AZP-0017
#   severity: high
#   topic: privileged-container
#   subjects: [azure_pipelines.pipeline, azure_pipelines.job]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "builds have no privileged access to the agent"}
#   - {id: A.8.31, strength: supports, rationale: "a build cannot reach into others on the same agent"}
#   does_not_show: what tasks of the job start themselves
#   remediation: >-
#     Remove the flag from `options`; give single capabilities with `--cap-add` where a build needs one.
package policies.azure_pipelines.containers_stay_contained

applies if count(_containers) > 0

deny contains finding if {
	some container in _containers
	some text in regex.find_n(_flags, container.options, -1)
	finding := {
		"message": sprintf("%s gives a container control of the agent with %s", [input.subject.address, trim_space(text)]),
		"path": array.concat(container.path, ["options", trim_space(text)]),
	}
}

deny contains finding if {
	some container in _containers
	is_array(container.volumes)
	some i, volume in container.volumes
	regex.match(`^(/var/run/docker\.sock|/run/docker\.sock|/):`, volume)
	finding := {
		"message": sprintf("%s mounts %s of the agent into a container", [input.subject.address, volume]),
		"path": array.concat(container.path, ["volumes", i]),
	}
}

_containers contains placed if {
	input.subject.address == "pipeline"
	is_array(input.subject.config.resources.containers)
	some i, container in input.subject.config.resources.containers
	is_object(container)
	placed := object.union(container, {"path": ["resources", "containers", i]})
}

_containers contains placed if {
	input.subject.address != "pipeline"
	is_object(input.subject.config.container)
	placed := object.union(input.subject.config.container, {"path": ["container"]})
}

_flags := concat("", [
	`(^| )--privileged( |=true|$)|--(network|net|pid|ipc|uts|userns)[ =]host|`,
	`--security-opt[ =](seccomp|apparmor)[=:]unconfined|--cap-add[ =](ALL|SYS_ADMIN)|`,
	`(-v|--volume)[ =](/var)?/run/docker\.sock[^ ]*|(-v|--volume)[ =]/:[^ ]*`,
])
