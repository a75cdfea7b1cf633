# METADATA
# title: Kubelets refuse nodes with unexpected kernel settings
# description: >-
#   Checks that `--protect-kernel-defaults` of a kubelet (`protectKernelDefaults`) is true. By default a kubelet
#   silently changes kernel settings of its node to what it needs, and hardening is undone.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0168
#   severity: low
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the kubelet runs with the hardened setting"}
#   does_not_show: "that the settings of the kernel are hardened"
#   remediation: >-
#     Set `protectKernelDefaults: true` in the KubeletConfiguration.
package policies.kubernetes.kubelet_kernel_defaults

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "protect-kernel-defaults", "true")
	not _elsewhere(command)
	finding := {
		"message": sprintf("%s runs %s without `--protect-kernel-defaults=true`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "protect-kernel-defaults"),
	}
}

deny contains finding if {
	_configuration
	not input.subject.config.protectKernelDefaults == true
	finding := {
		"message": sprintf("%s does not protect kernel defaults", [input.subject.address]),
		"path": ["protectKernelDefaults"],
	}
}

# A file decides where the flag is absent.
_elsewhere(command) if {
	not control_plane.given(command, "protect-kernel-defaults")
	control_plane.with_file(command)
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
