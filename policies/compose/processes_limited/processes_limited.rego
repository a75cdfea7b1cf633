# METADATA
# title: The processes of services are limited
# description: >-
#   Checks that each service sets `pids_limit` or `deploy.resources.limits.pids`. Without a limit one service can
#   fill the host's table of processes, and nothing new starts on the host any more.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#pids_limit
# - https://docs.docker.com/reference/compose-file/deploy/#resources
# custom:
#   id: ANX-COMPOSE-0111
#   severity: low
#   topic: resource-limits
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "services get a planned share of the host's capacity"}
#   - {id: A.8.14, strength: supports, rationale: "one service cannot stop the others"}
#   does_not_show: that the limit fits the service and its host
#   remediation: >-
#     Set `pids_limit: 100`, with a value that fits the service.
package policies.compose.processes_limited

deny contains finding if {
	not _limited
	finding := {
		"message": sprintf("%s has no limit of its processes", [input.subject.address]),
		"path": ["pids_limit"],
	}
}

_limited if _limit(input.subject.config.pids_limit)

_limited if _limit(input.subject.config.deploy.resources.limits.pids)

# 0 and -1 mean that there is no limit.
_limit(value) if not regex.match(`^(-[0-9]+|0+(\.0+)?[a-zA-Z]*)?$`, sprintf("%v", [value]))
