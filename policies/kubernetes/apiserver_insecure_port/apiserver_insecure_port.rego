# METADATA
# title: The API server has no port without authentication
# description: >-
#   Checks that `--insecure-port` of kube-apiserver is 0. Before Kubernetes 1.20 the port is open where nothing is
#   said; whoever reaches it controls the cluster without a credential.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0108
#   severity: critical
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who can reach the secure port"
#   remediation: Set `--insecure-port=0` in the command of kube-apiserver.
package policies.kubernetes.apiserver_insecure_port

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	control_plane.given(command, "insecure-port")
	not _closed(command)
	finding := {
		"message": sprintf(
			"%s runs %s with a port that asks for no credentials",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "insecure-port"),
	}
}

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "insecure-port")
	_open_by_default(command.name)
	finding := {
		"message": sprintf(
			"%s runs %s without `--insecure-port=0`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "insecure-port"),
	}
}

deny contains finding if {
	some command in _commands
	control_plane.given(command, "insecure-bind-address")
	not _closed(command)
	not control_plane.value(command, "insecure-bind-address") in {"127.0.0.1", "::1", "localhost"}
	finding := {
		"message": sprintf(
			"%s runs %s with an address for requests without credentials",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "insecure-bind-address"),
	}
}

_closed(command) if control_plane.number(command, "insecure-port") == 0

# Kubernetes 1.20 removed the port.
_open_by_default(name) if {
	some container in input.subject.views.containers
	container.name == name
	control_plane.minor(container.image) < 20
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
