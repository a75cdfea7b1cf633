# METADATA
# title: Kubelets use the names of their nodes
# description: >-
#   Checks that a kubelet has no `--hostname-override`. Certificates and rules name nodes by their host names;
#   another name breaks the tie between them.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0170
#   severity: low
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the kubelet runs with the hardened setting"}
#   does_not_show: "that names of nodes are unique"
#   remediation: Remove `--hostname-override`.
package policies.kubernetes.kubelet_keeps_host_name

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	control_plane.given(command, "hostname-override")
	finding := {
		"message": sprintf("%s runs %s with `--hostname-override`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "hostname-override"),
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
