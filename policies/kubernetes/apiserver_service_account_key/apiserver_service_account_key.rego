# METADATA
# title: The API server verifies tokens with a named key
# description: >-
#   Checks that kube-apiserver has a `--service-account-key-file`. Otherwise it verifies tokens of service accounts
#   with its own TLS key, and neither can be changed alone.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0135
#   severity: medium
#   topic: api-server-authentication
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API accepts only requests of known identities"}
#   - {id: A.5.15, strength: supports, rationale: "access to the cluster is decided by rules"}
#   does_not_show: "that the key is rotated"
#   remediation: Set `--service-account-key-file` of kube-apiserver to the public key that belongs to the signing key.
package policies.kubernetes.apiserver_service_account_key

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["service-account-key-file"]
	not control_plane.given(command, flag)
	finding := {
		"message": sprintf(
			"%s runs %s without `--%s`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
