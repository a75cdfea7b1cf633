# METADATA
# title: Terminated pods are cleaned up
# description: >-
#   Checks that `--terminated-pod-gc-threshold` of kube-controller-manager is set and above 0. The default keeps
#   12500 terminated pods, which weigh on the data store.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# custom:
#   id: ANX-K8S-0162
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   does_not_show: "that the number fits the size of the cluster"
#   remediation: Set `--terminated-pod-gc-threshold`, for example to 1000.
package policies.kubernetes.controller_manager_gc_threshold

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "terminated-pod-gc-threshold")
	finding := {
		"message": sprintf(
			"%s runs %s without `--terminated-pod-gc-threshold`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "terminated-pod-gc-threshold"),
	}
}

deny contains finding if {
	some command in _commands
	control_plane.number(command, "terminated-pod-gc-threshold") <= 0
	finding := {
		"message": sprintf(
			"%s runs %s with `--terminated-pod-gc-threshold` of 0",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "terminated-pod-gc-threshold"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager"])
