# METADATA
# title: Kubelets verify client certificates
# description: >-
#   Checks that a kubelet has a `--client-ca-file` (`authentication.x509.clientCAFile`). Without it a kubelet cannot
#   tell the API server from anyone else.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0119
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that anonymous requests are refused; see ANX-K8S-0130"
#   remediation: Set `authentication.x509.clientCAFile` in the KubeletConfiguration.
package policies.kubernetes.kubelet_client_ca

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "client-ca-file")
	not control_plane.with_file(command)
	finding := {
		"message": sprintf("%s runs %s without `--client-ca-file`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "client-ca-file"),
	}
}

deny contains finding if {
	_configuration
	not input.subject.config.authentication.x509.clientCAFile
	finding := {
		"message": sprintf("%s has no `clientCAFile`", [input.subject.address]),
		"path": ["authentication", "x509"],
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
