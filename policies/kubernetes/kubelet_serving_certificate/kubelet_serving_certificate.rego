# METADATA
# title: Kubelets have a verifiable serving certificate
# description: >-
#   Checks that a kubelet has `--tls-cert-file` and `--tls-private-key-file`, or asks the cluster for a certificate
#   (`serverTLSBootstrap`). Otherwise it signs its own, which nobody can verify.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0120
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that the certificate is renewed in time"
#   remediation: >-
#     Set `tlsCertFile` and `tlsPrivateKeyFile`, or `serverTLSBootstrap: true`, in the KubeletConfiguration.
package policies.kubernetes.kubelet_serving_certificate

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not _pair(command)
	not control_plane.with_file(command)
	finding := {
		"message": sprintf("%s runs %s without a serving certificate", [input.subject.address, command.component]),
		"path": control_plane.path(command, "tls-cert-file"),
	}
}

deny contains finding if {
	_configuration
	not _certificate
	finding := {
		"message": sprintf("%s names no serving certificate", [input.subject.address]),
		"path": [],
	}
}

_pair(command) if {
	control_plane.given(command, "tls-cert-file")
	control_plane.given(command, "tls-private-key-file")
}

_certificate if input.subject.config.serverTLSBootstrap == true

_certificate if {
	input.subject.config.tlsCertFile
	input.subject.config.tlsPrivateKeyFile
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
