# METADATA
# title: The Docker service is reached over TLS
# description: >-
#   Checks that jobs with a Docker-in-Docker service keep TLS on. Without it everything that can reach the service's
#   port over the network has full control of a privileged container, and with it of the runner.
# related_resources:
# - https://docs.gitlab.com/ci/docker/using_docker_build/#docker-in-docker-with-tls-enabled-in-the-docker-executor
# custom:
#   id: ANX-GLCI-0012
#   severity: high
#   topic: runtime-socket
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "the connection to the runtime is encrypted and authenticated"}
#   - {id: A.8.20, strength: supports, rationale: "the runtime's port takes known clients only"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access to the runtime needs a certificate"}
#   does_not_show: that the runner is not privileged for other jobs
#   remediation: "Set `DOCKER_TLS_CERTDIR: \"/certs\"` and leave `DOCKER_HOST` out, or set it to `tcp://docker:2376`."
package policies.gitlab_ci.docker_service_tls

applies if _service

deny contains finding if {
	_service
	_variables.DOCKER_TLS_CERTDIR == ""
	finding := _finding("DOCKER_TLS_CERTDIR")
}

deny contains finding if {
	_service
	regex.match(`^tcp://[^/]*:2375`, _variables.DOCKER_HOST)
	finding := _finding("DOCKER_HOST")
}

# The daemon's own switch.
deny contains finding if {
	some i, service in input.subject.config.services
	some argument in service.command
	argument == "--tls=false"
	finding := {
		"message": sprintf("%s reaches the Docker service without TLS", [input.subject.address]),
		"path": ["services", i, "command"],
	}
}

# Those of the job win.
_variables := object.union(
	object.get(input.subject.views, "pipeline_variables", {}),
	object.get(input.subject.config, "variables", {}),
)

_service if {
	some service in input.subject.views.services
	regex.match(`(^|/)docker:([^ ]*-)?dind`, service.reference)
}

# The variable may stand in the pipeline instead; then the job is shown.
_finding(name) := {
	"message": sprintf("%s reaches the Docker service without TLS", [input.subject.address]),
	"path": ["variables", name],
}
