# METADATA
# title: The processor time of services is limited
# description: >-
#   Checks that each service sets `cpus` or `deploy.resources.limits.cpus`. Without a limit one service can take all
#   processor time of the host, and other services stop answering.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#cpus
# - https://docs.docker.com/reference/compose-file/deploy/#resources
# custom:
#   id: ANX-COMPOSE-0110
#   severity: low
#   topic: resource-limits
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "services get a planned share of the host's capacity"}
#   - {id: A.8.14, strength: supports, rationale: "one service cannot stop the others"}
#   does_not_show: that the limit fits the service and its host
#   remediation: >-
#     Set `cpus: 0.5`, with a value that fits the service.
package policies.compose.cpu_limited

deny contains finding if {
	not _limited
	finding := {
		"message": sprintf("%s has no limit of its processor time", [input.subject.address]),
		"path": ["cpus"],
	}
}

_limited if _limit(input.subject.config.cpus)

_limited if _limit(input.subject.config.cpu_quota)

_limited if _limit(input.subject.config.cpu_count)

_limited if _limit(input.subject.config.deploy.resources.limits.cpus)

# 0 and -1 mean that there is no limit.
_limit(value) if not regex.match(`^(-[0-9]+|0+(\.0+)?[a-zA-Z]*)?$`, sprintf("%v", [value]))
