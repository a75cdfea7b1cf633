# METADATA
# title: etcd does not make up its own certificates
# description: >-
#   Checks that etcd has neither `--auto-tls` nor `--peer-auto-tls`. Certificates that etcd signs itself cannot be
#   verified, so anyone between two members can pose as one of them.
# related_resources:
# - https://etcd.io/docs/v3.5/op-guide/configuration/
# custom:
#   id: ANX-K8S-0111
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that the certificates in use are verified"
#   remediation: Remove `--auto-tls` and `--peer-auto-tls`, and set certificate files instead.
package policies.kubernetes.etcd_no_self_signed_certificates

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["auto-tls", "peer-auto-tls"]
	control_plane.is(command, flag, "true")
	finding := {
		"message": sprintf(
			"%s runs %s with `--%s=true`",
			[input.subject.address, command.component, flag],
		),
		"path": control_plane.path(command, flag),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["etcd"])
