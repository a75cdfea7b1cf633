# METADATA
# title: Requests to the API server time out
# description: >-
#   Checks that `--request-timeout` of kube-apiserver, where it is set, is a duration between the limits. Long
#   requests bind connections until the API no longer answers; very short ones fail on slow links.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0161
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   does_not_show: "how many requests one client may have open"
#   parameters:
#     minimum_seconds: {default: 10, description: "Shortest timeout that is accepted."}
#     maximum_seconds: {default: 180, description: "Longest timeout that is accepted."}
#   remediation: Remove `--request-timeout` for the default of 60 seconds, or set it to at most 3 minutes.
package policies.kubernetes.apiserver_request_timeout

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	control_plane.given(command, "request-timeout")
	not _within(control_plane.value(command, "request-timeout"))
	finding := {
		"message": sprintf(
			"%s runs %s with an unsuitable `--request-timeout`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "request-timeout"),
	}
}

_within(value) if {
	found := regex.find_all_string_submatch_n(`^([0-9]+)(s|m)$`, value, 1)
	seconds := to_number(found[0][1]) * {"s": 1, "m": 60}[found[0][2]]
	seconds >= data.parameters["ANX-K8S-0161"].minimum_seconds
	seconds <= data.parameters["ANX-K8S-0161"].maximum_seconds
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
