# METADATA
# title: The API server verifies the certificates of kubelets
# description: >-
#   Checks that kube-apiserver has a `--kubelet-certificate-authority`. Without it the API server talks to whatever
#   answers on the port of a kubelet, and sends commands and logs there.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0104
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that kubelets have certificates of that authority"
#   remediation: Set `--kubelet-certificate-authority` of kube-apiserver.
package policies.kubernetes.apiserver_kubelet_ca

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["kubelet-certificate-authority"]
	not control_plane.given(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s without `--%s`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
