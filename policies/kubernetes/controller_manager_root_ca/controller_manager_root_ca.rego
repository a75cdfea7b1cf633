# METADATA
# title: Pods receive the certificate authority of the API server
# description: >-
#   Checks that kube-controller-manager has a `--root-ca-file`. Pods without the authority cannot verify the API
#   server before they send it their tokens.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# custom:
#   id: ANX-K8S-0115
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that applications verify the API server"
#   remediation: Set `--root-ca-file` of kube-controller-manager to the certificate authority of the API server.
package policies.kubernetes.controller_manager_root_ca

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["root-ca-file"]
	not control_plane.given(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s without `--%s`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager"])
