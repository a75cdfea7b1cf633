# METADATA
# title: Scheduler and controller manager listen on localhost only
# description: >-
#   Checks that `--bind-address` of kube-scheduler and kube-controller-manager is a loopback address. By default
#   they serve health, metrics and profiles on all interfaces.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/
# custom:
#   id: ANX-K8S-0116
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "internal endpoints are not offered to the network"}
#   - {id: A.8.21, strength: supports, rationale: "the service is limited to its node"}
#   does_not_show: "that nothing on the node forwards the port"
#   remediation: Set `--bind-address=127.0.0.1`.
package policies.kubernetes.control_plane_bound_locally

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not _loopback(command)
	finding := {
		"message": sprintf(
			"%s runs %s without a loopback address in `--bind-address`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "bind-address"),
	}
}

_loopback(command) if control_plane.value(command, "bind-address") in {"127.0.0.1", "::1", "localhost"}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager", "kube-scheduler"])
