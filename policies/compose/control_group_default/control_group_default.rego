# METADATA
# title: Services stay in the control group of the runtime
# description: >-
#   Checks that no service names a `cgroup_parent`. Limits of memory, processors and devices that the host sets for
#   containers do not hold in a group of its own choice.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#cgroup_parent
# custom:
#   id: ANX-COMPOSE-0117
#   severity: low
#   topic: host-namespaces
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "services run under the limits that the host sets for containers"}
#   - {id: A.8.6, strength: supports, rationale: "what services may use is bounded"}
#   does_not_show: "which limits the group of the runtime has"
#   remediation: >-
#     Remove `cgroup_parent`, and set `mem_limit`, `cpus` and `pids_limit` on the service.
package policies.compose.control_group_default

deny contains finding if {
	input.subject.config.cgroup_parent
	finding := {
		"message": sprintf("%s leaves the control group of the runtime", [input.subject.address]),
		"path": ["cgroup_parent"],
	}
}
