# METADATA
# title: Kubelets manage the chains of iptables
# description: >-
#   Checks that `--make-iptables-util-chains` of a kubelet (`makeIPTablesUtilChains`) is not false. Without the
#   chains the rules of a node can differ from what the network of the pods expects.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0169
#   severity: low
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the kubelet runs with the hardened setting"}
#   does_not_show: "that the rules of the firewall are right"
#   remediation: >-
#     Remove `makeIPTablesUtilChains: false`.
package policies.kubernetes.kubelet_manages_iptables

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	control_plane.is(command, "make-iptables-util-chains", "false")
	finding := {
		"message": sprintf("%s runs %s with `--make-iptables-util-chains=false`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "make-iptables-util-chains"),
	}
}

deny contains finding if {
	_configuration
	input.subject.config.makeIPTablesUtilChains == false
	finding := {
		"message": sprintf("%s does not manage chains of iptables", [input.subject.address]),
		"path": ["makeIPTablesUtilChains"],
	}
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
