# METADATA
# title: Tokens of service accounts are signed with a key of their own
# description: >-
#   Checks that kube-controller-manager has a `--service-account-private-key-file`. A key of its own can be changed
#   without that of the API server.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# custom:
#   id: ANX-K8S-0118
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "a named key signs the tokens"}
#   - {id: A.8.21, strength: supports, rationale: "services can verify who calls them"}
#   does_not_show: "that the key is rotated"
#   remediation: Set `--service-account-private-key-file` of kube-controller-manager.
package policies.kubernetes.controller_manager_signing_key

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["service-account-private-key-file"]
	not control_plane.given(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s without `--%s`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager"])
