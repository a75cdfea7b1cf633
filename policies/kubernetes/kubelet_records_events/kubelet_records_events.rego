# METADATA
# title: Kubelets record all events of normal operation
# description: >-
#   Checks that `--event-qps` of a kubelet (`eventRecordQPS`) is not below its default of 50 a second; 0 sets no limit.
#   Events beyond the limit are dropped, and with them traces of what happened on the node.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0406
#   severity: low
#   topic: kubelet-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.15, strength: supports, rationale: "events of the node are recorded"}
#   - {id: A.8.9, strength: supports, rationale: "the kubelet runs with the hardened setting"}
#   parameters:
#     minimum: {default: 50, description: "Events a second that kubelets record at least, where there is a limit."}
#   does_not_show: "how long events are kept"
#   remediation: >-
#     Remove `--event-qps` (`eventRecordQPS`), or set it to 50 or more.
package policies.kubernetes.kubelet_records_events

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	_few(control_plane.number(command, "event-qps"))
	finding := {
		"message": sprintf("%s runs %s with a low `--event-qps`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "event-qps"),
	}
}

deny contains finding if {
	_configuration
	_few(input.subject.config.eventRecordQPS)
	finding := {
		"message": sprintf("%s drops events above %v a second", [
			input.subject.address,
			input.subject.config.eventRecordQPS,
		]),
		"path": ["eventRecordQPS"],
	}
}

_few(rate) if {
	is_number(rate)
	rate > 0
	rate < data.parameters["ANX-K8S-0406"].minimum
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
