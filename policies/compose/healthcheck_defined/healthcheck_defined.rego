# METADATA
# title: Services have a health check
# description: >-
#   Checks that each service has a `healthcheck` and does not switch off the one of its image. With it the runtime
#   notices a service that still runs but no longer answers, and others can wait for it. A check in the image counts,
#   but cannot be seen here.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#healthcheck
# custom:
#   id: ANX-COMPOSE-0112
#   severity: low
#   topic: health-checks
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "a service that stops answering is noticed"}
#   - {id: A.8.14, strength: supports, rationale: "a service that stops answering can be replaced"}
#   does_not_show: that the check asks the right thing, or that somebody acts on it
#   remediation: >-
#     Add `healthcheck: {test: [CMD, ...]}` with a command that asks the service itself.
package policies.compose.healthcheck_defined

deny contains finding if {
	not input.subject.config.healthcheck
	finding := {"message": sprintf("%s has no health check", [input.subject.address]), "path": ["healthcheck"]}
}

deny contains finding if {
	_off(input.subject.config.healthcheck)
	finding := {
		"message": sprintf("%s switches off its health check", [input.subject.address]),
		"path": ["healthcheck"],
	}
}

_off(healthcheck) if healthcheck.disable == true

_off(healthcheck) if healthcheck.test in {"NONE", ["NONE"]}
