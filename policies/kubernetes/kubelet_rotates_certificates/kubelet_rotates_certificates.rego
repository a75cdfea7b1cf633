# METADATA
# title: Certificates of kubelets are rotated
# description: >-
#   Checks that `--rotate-certificates` of a kubelet is not false, and that a KubeletConfiguration has
#   `rotateCertificates: true`, which is not its default. A certificate that is not renewed cuts its node off when
#   it ends, or is issued for too long.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0121
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that requests for certificates are approved"
#   remediation: >-
#     Set `rotateCertificates: true` in the KubeletConfiguration.
package policies.kubernetes.kubelet_rotates_certificates

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	control_plane.is(command, "rotate-certificates", "false")
	finding := {
		"message": sprintf("%s runs %s with `--rotate-certificates=false`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "rotate-certificates"),
	}
}

deny contains finding if {
	_configuration
	not input.subject.config.rotateCertificates == true
	finding := {
		"message": sprintf("%s does not rotate its certificate", [input.subject.address]),
		"path": ["rotateCertificates"],
	}
}

deny contains finding if {
	_configuration
	input.subject.config.featureGates.RotateKubeletServerCertificate == false
	finding := {
		"message": sprintf("%s does not rotate its serving certificate", [input.subject.address]),
		"path": ["featureGates", "RotateKubeletServerCertificate"],
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
