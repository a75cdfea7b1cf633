# METADATA
# title: Tokens of service accounts are not extended
# description: >-
#   Checks that `--service-account-extend-token-expiration` of kube-apiserver is false. By default a token that was
#   issued for an hour stays valid for a year.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0165
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   - {id: A.8.5, strength: supports, rationale: "tokens end when they were issued to end"}
#   does_not_show: "which tokens never expire"
#   remediation: Set `--service-account-extend-token-expiration=false`, once no client depends on old tokens.
package policies.kubernetes.apiserver_token_expiration

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "service-account-extend-token-expiration", "false")
	finding := {
		"message": sprintf(
			"%s runs %s without `--service-account-extend-token-expiration=false`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "service-account-extend-token-expiration"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
