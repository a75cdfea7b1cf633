# METADATA
# title: Tokens of deleted service accounts are refused
# description: >-
#   Checks that kube-apiserver does not have `--service-account-lookup=false`. The tokens of a deleted account would
#   stay valid.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0136
#   severity: medium
#   topic: api-server-authentication
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API accepts only requests of known identities"}
#   - {id: A.5.15, strength: supports, rationale: "access to the cluster is decided by rules"}
#   does_not_show: "that accounts are deleted when they are no longer used"
#   remediation: Remove `--service-account-lookup=false`.
package policies.kubernetes.apiserver_service_account_lookup

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["service-account-lookup"]
	control_plane.is(command, flag, "false")
	finding := {
		"message": sprintf(
			"%s runs %s with `--%s=false`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
