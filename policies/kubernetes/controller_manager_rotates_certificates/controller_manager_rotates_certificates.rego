# METADATA
# title: Serving certificates of kubelets are rotated
# description: >-
#   Checks that the feature gate `RotateKubeletServerCertificate` is not switched off on kube-controller-manager or
#   kubelets. Without rotation certificates expire, and nodes drop out or stop being verified.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# custom:
#   id: ANX-K8S-0117
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that requests for certificates are approved"
#   remediation: Remove `RotateKubeletServerCertificate=false` from `--feature-gates`.
package policies.kubernetes.controller_manager_rotates_certificates

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	"RotateKubeletServerCertificate=false" in control_plane.list(command, "feature-gates")
	finding := {
		"message": sprintf(
			"%s runs %s with `RotateKubeletServerCertificate=false`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "feature-gates"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager", "kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
