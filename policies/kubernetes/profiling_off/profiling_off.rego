# METADATA
# title: Components of the control plane do not offer profiles
# description: >-
#   Checks that kube-apiserver, kube-controller-manager and kube-scheduler have `--profiling=false`
#   (`enableProfiling` of a scheduler). Profiles, offered by default, show internals of the program and cost time
#   while they are taken.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# - https://kubernetes.io/docs/reference/config-api/kube-scheduler-config.v1/
# custom:
#   id: ANX-K8S-0160
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeSchedulerConfiguration]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   does_not_show: "who can reach the ports of the components"
#   remediation: >-
#     Set `--profiling=false`, or `enableProfiling: false` in a KubeSchedulerConfiguration.
package policies.kubernetes.profiling_off

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "profiling", "false")
	finding := {
		"message": sprintf("%s runs %s without `--profiling=false`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "profiling"),
	}
}

deny contains finding if {
	_configuration
	not input.subject.config.enableProfiling == false
	finding := {
		"message": sprintf("%s offers profiles", [input.subject.address]),
		"path": ["enableProfiling"],
	}
}

_configuration if input.subject.type == "kubernetes.KubeSchedulerConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver", "kube-controller-manager", "kube-scheduler"])
