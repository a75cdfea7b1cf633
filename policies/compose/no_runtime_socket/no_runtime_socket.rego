# METADATA
# title: Services do not hold the socket of the container runtime
# description: >-
#   Checks that no service mounts the socket of Docker, Podman, containerd or CRI-O, read-only or not. Who can speak
#   to the runtime can start a container with any right on the host, so the service is as powerful as the host's
#   administrator.
# related_resources:
# - https://docs.docker.com/engine/security/#docker-daemon-attack-surface
# - https://docs.docker.com/reference/compose-file/services/#volumes
# custom:
#   id: ANX-COMPOSE-0101
#   severity: high
#   topic: runtime-socket
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "no service holds the rights of its host's administrator"}
#   - {id: A.8.3, strength: supports, rationale: "other containers of the host cannot be read"}
#   does_not_show: that the runtime is not reachable by the network
#   remediation: >-
#     Remove the mount; where a service must see containers, put a proxy between that lets only the needed requests
#     pass.
package policies.compose.no_runtime_socket

deny contains finding if {
	some volume in input.subject.views.volumes
	_socket(volume)
	finding := {
		"message": sprintf("%s mounts the container runtime's socket", [input.subject.address]),
		"path": volume.path,
	}
}

_socket(volume) if {
	is_string(volume.source)
	regex.match(_names, volume.source)
}

# A variable that is mounted where the socket is expected.
_socket(volume) if {
	is_string(volume.target)
	regex.match(_names, volume.target)
}

_names := `/(docker|podman|containerd|crio|cri-dockerd)[.]sock\}?$|[/\\]pipe[/\\]docker_engine$`
