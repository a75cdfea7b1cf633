# METADATA
# title: Secrets are encrypted in the data store
# description: >-
#   Checks that kube-apiserver has an `--encryption-provider-config`. Without it secrets lie in etcd and its backups
#   as plain text.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0172
#   severity: high
#   topic: secrets-encryption
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "secrets are encrypted at rest"}
#   does_not_show: "which provider is used; see ANX-K8S-0173"
#   remediation: Set `--encryption-provider-config` of kube-apiserver to a file with a KMS provider.
package policies.kubernetes.apiserver_encryption_at_rest

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["encryption-provider-config"]
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
