# METADATA
# title: Idle connections to kubelets are closed
# description: >-
#   Checks that `--streaming-connection-idle-timeout` of a kubelet (`streamingConnectionIdleTimeout`) is not 0.
#   Forgotten sessions inside containers would stay open for ever.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0164
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   does_not_show: "how long a session may last"
#   remediation: Remove `streamingConnectionIdleTimeout` for the default of 4 hours, or set it to a duration.
package policies.kubernetes.kubelet_idle_timeout

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	regex.match(`^0[a-z]*$`, control_plane.value(command, "streaming-connection-idle-timeout"))
	finding := {
		"message": sprintf("%s runs %s with no timeout for idle connections", [input.subject.address, command.component]),
		"path": control_plane.path(command, "streaming-connection-idle-timeout"),
	}
}

deny contains finding if {
	_configuration
	regex.match(`^0[a-z]*$`, sprintf("%v", [input.subject.config.streamingConnectionIdleTimeout]))
	finding := {
		"message": sprintf("%s has no timeout for idle connections", [input.subject.address]),
		"path": ["streamingConnectionIdleTimeout"],
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
