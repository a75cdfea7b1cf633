# METADATA
# title: The API server does not admit everything
# description: >-
#   Checks that the admission plugin `AlwaysAdmit` is not enabled. It admits every request, whatever it asks for.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0150
#   severity: high
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "which plugins are enabled"
#   remediation: Remove `AlwaysAdmit` from `--enable-admission-plugins`.
package policies.kubernetes.apiserver_no_always_admit

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["enable-admission-plugins", "admission-control"]
	"AlwaysAdmit" in control_plane.list(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s with the admission plugin `AlwaysAdmit`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
