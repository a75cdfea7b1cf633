# METADATA
# title: The API server reaches kubelets over TLS
# description: >-
#   Checks that kube-apiserver does not have `--kubelet-https=false`. Commands, logs and their contents would cross
#   the network in the clear.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0123
#   severity: high
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that certificates of kubelets are verified; see ANX-K8S-0104"
#   remediation: Remove `--kubelet-https=false`.
package policies.kubernetes.apiserver_kubelet_https

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["kubelet-https"]
	control_plane.is(command, flag, "false")
	finding := {
		"message": sprintf(
			"%s runs %s with `--%s=false`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
