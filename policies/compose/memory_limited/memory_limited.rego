# METADATA
# title: The memory of services is limited
# description: >-
#   Checks that each service sets `mem_limit` or `deploy.resources.limits.memory`. Without a limit one service can
#   take all memory of the host, and the kernel then ends other services.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#mem_limit
# - https://docs.docker.com/reference/compose-file/deploy/#resources
# custom:
#   id: ANX-COMPOSE-0109
#   severity: low
#   topic: resource-limits
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "services get a planned share of the host's capacity"}
#   - {id: A.8.14, strength: supports, rationale: "one service cannot stop the others"}
#   does_not_show: that the limit fits the service and its host
#   remediation: >-
#     Set `mem_limit: 512m`, with a value that fits the service.
package policies.compose.memory_limited

deny contains finding if {
	not _limited
	finding := {
		"message": sprintf("%s has no limit of its memory", [input.subject.address]),
		"path": ["mem_limit"],
	}
}

_limited if _limit(input.subject.config.mem_limit)

_limited if _limit(input.subject.config.deploy.resources.limits.memory)

# 0 and -1 mean that there is no limit.
_limit(value) if not regex.match(`^(-[0-9]+|0+(\.0+)?[a-zA-Z]*)?$`, sprintf("%v", [value]))
