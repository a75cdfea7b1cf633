# METADATA
# title: Kubelets have no port without authentication
# description: >-
#   Checks that `--read-only-port` of a kubelet (`readOnlyPort`) is 0. The port tells everyone who reaches it which
#   pods run on the node, with their environments; the flag opens it by default.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0167
#   severity: high
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the kubelet answers only to known identities"}
#   - {id: A.8.9, strength: supports, rationale: "the kubelet runs with the hardened setting"}
#   does_not_show: "who may use the port with authentication"
#   remediation: >-
#     Set `--read-only-port=0`, or `readOnlyPort: 0` in the KubeletConfiguration.
package policies.kubernetes.kubelet_read_only_port

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not _closed(command)
	not _elsewhere(command)
	finding := {
		"message": sprintf("%s runs %s with its read-only port open", [input.subject.address, command.component]),
		"path": control_plane.path(command, "read-only-port"),
	}
}

deny contains finding if {
	_configuration
	input.subject.config.readOnlyPort > 0
	finding := {
		"message": sprintf("%s opens the read-only port", [input.subject.address]),
		"path": ["readOnlyPort"],
	}
}

_closed(command) if control_plane.number(command, "read-only-port") == 0

# A file decides where the flag is absent.
_elsewhere(command) if {
	not control_plane.given(command, "read-only-port")
	control_plane.with_file(command)
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
