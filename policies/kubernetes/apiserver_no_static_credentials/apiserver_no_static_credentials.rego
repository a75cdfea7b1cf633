# METADATA
# title: The API server has no static passwords or tokens
# description: >-
#   Checks that kube-apiserver has neither `--basic-auth-file` nor `--token-auth-file`. Their credentials lie in the
#   clear in a file, never expire, and change only by a restart.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0134
#   severity: high
#   topic: api-server-authentication
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API accepts only requests of known identities"}
#   - {id: A.5.15, strength: supports, rationale: "access to the cluster is decided by rules"}
#   does_not_show: "how long other credentials live"
#   remediation: Remove `--basic-auth-file` and `--token-auth-file`, and use certificates or OpenID Connect.
package policies.kubernetes.apiserver_no_static_credentials

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["basic-auth-file", "token-auth-file"]
	control_plane.given(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s with `--%s`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
