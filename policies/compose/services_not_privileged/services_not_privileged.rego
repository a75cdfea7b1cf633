# METADATA
# title: Services have no control of their host
# description: >-
#   Checks that no service is privileged, shares the network, the processes or the inter-process communication of its
#   host, or mounts the socket of the container runtime, read-only or not. With any of these, whoever controls the
#   service controls the host or what else runs on it.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#privileged
# - https://docs.docker.com/engine/security/#docker-daemon-attack-surface
# custom:
#   id: ANX-COMPOSE-0001
#   severity: high
#   topic: privileged-containers
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "no service holds the rights of its host's administrator"}
#   - {id: A.8.9, strength: demonstrates, rationale: "services follow the secure setting for these options"}
#   - {id: A.8.22, strength: supports, rationale: "services are kept apart from their host"}
#   does_not_show: "that no single capability, device or other mount gives similar rights"
#   remediation: >-
#     Remove `privileged`, `network_mode: host`, `pid: host` and `ipc: host`, and mount no runtime socket; add the
#     single capabilities that the service needs under `cap_add`.
package policies.compose.services_not_privileged

deny contains finding if {
	input.subject.config.privileged == true
	finding := {"message": sprintf("%s is privileged", [input.subject.address]), "path": ["privileged"]}
}

deny contains finding if {
	input.subject.config.network_mode == "host"
	finding := _shares(input.subject, "network", ["network_mode"])
}

deny contains finding if {
	input.subject.config.pid == "host"
	finding := _shares(input.subject, "process", ["pid"])
}

deny contains finding if {
	input.subject.config.ipc == "host"
	finding := _shares(input.subject, "IPC", ["ipc"])
}

deny contains finding if {
	some volume in input.subject.views.volumes
	is_string(volume.source)
	regex.match(`/(docker|podman|containerd|crio)[.]sock\}?$`, volume.source)
	finding := {
		"message": sprintf("%s mounts the container runtime's socket", [input.subject.address]),
		"path": volume.path,
	}
}

_shares(subject, namespace, path) := {
	"message": sprintf("%s shares the %s namespace of its host", [subject.address, namespace]),
	"path": path,
}
