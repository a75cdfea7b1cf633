# METADATA
# title: The API server serves on its secure port only
# description: >-
#   Checks that kube-apiserver neither switches its secure port off (`--secure-port=0`) nor binds the port without
#   TLS and authentication to an address (`--insecure-bind-address`).
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0107
#   severity: high
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who can reach the secure port"
#   remediation: Remove `--insecure-bind-address`, and set `--secure-port` to a port such as 6443.
package policies.kubernetes.apiserver_secure_port

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	control_plane.given(command, "insecure-bind-address")
	finding := {
		"message": sprintf(
			"%s runs %s with `--insecure-bind-address`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "insecure-bind-address"),
	}
}

deny contains finding if {
	some command in _commands
	control_plane.number(command, "secure-port") == 0
	finding := {
		"message": sprintf(
			"%s runs %s with `--secure-port=0`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "secure-port"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
