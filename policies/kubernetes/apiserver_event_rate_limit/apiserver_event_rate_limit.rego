# METADATA
# title: The API server limits the rate of events
# description: >-
#   Checks that the admission plugin `EventRateLimit` is enabled, and that an AdmissionConfiguration sets its limits.
#   Without it a component that goes wild can fill the data store with events and bring the API down.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0151
#   severity: low
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane, kubernetes.AdmissionConfiguration]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "that the limits fit the cluster"
#   remediation: >-
#     Add `EventRateLimit` to `--enable-admission-plugins`, and configure it by `--admission-control-config-file`.
package policies.kubernetes.apiserver_event_rate_limit

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not "EventRateLimit" in _enabled(command)
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `EventRateLimit`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "enable-admission-plugins"),
	}
}

deny contains finding if {
	_configuration
	not "EventRateLimit" in _configured
	finding := {
		"message": sprintf("%s sets no limits for events", [input.subject.address]),
		"path": ["plugins"],
	}
}

_configuration if input.subject.type == "kubernetes.AdmissionConfiguration"

_configured := {plugin.name |
	is_array(input.subject.config.plugins)
	some plugin in input.subject.config.plugins
}

# `--admission-control` is the name before Kubernetes 1.10.
_enabled(command) := array.concat(
	control_plane.list(command, "enable-admission-plugins"),
	control_plane.list(command, "admission-control"),
)

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
