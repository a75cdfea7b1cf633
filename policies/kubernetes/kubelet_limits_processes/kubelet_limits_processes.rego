# METADATA
# title: Kubelets limit the processes of a pod
# description: >-
#   Checks that a kubelet has a limit for the processes of each pod (`--pod-max-pids`, `podPidsLimit`), which has none
#   by default. One pod that starts processes without end otherwise takes the whole node with it.
# related_resources:
# - https://kubernetes.io/docs/concepts/policy/pid-limiting/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0411
#   severity: low
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo]
#   controls:
#   - {id: A.8.6, strength: supports, rationale: "one pod cannot use up the node"}
#   - {id: A.8.9, strength: supports, rationale: "the kubelet runs with the hardened setting"}
#   does_not_show: "whether the limit fits the workloads"
#   remediation: >-
#     Set `--pod-max-pids`, or `podPidsLimit` in the KubeletConfiguration, for example to 4096.
package policies.kubernetes.kubelet_limits_processes

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not _limited(command)
	not _elsewhere(command)
	finding := {
		"message": sprintf("%s runs %s without a limit for processes", [input.subject.address, command.component]),
		"path": control_plane.path(command, "pod-max-pids"),
	}
}

deny contains finding if {
	_configuration
	not _limited_by_setting
	finding := {
		"message": sprintf("%s sets no limit for processes", [input.subject.address]),
		"path": ["podPidsLimit"],
	}
}

# A file decides where the flag is absent.
_elsewhere(command) if {
	not control_plane.given(command, "pod-max-pids")
	control_plane.with_file(command)
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if input.subject.type == "kubernetes.KubeletInfo"

_limited(command) if control_plane.number(command, "pod-max-pids") > 0

_limited_by_setting if input.subject.config.podPidsLimit > 0
