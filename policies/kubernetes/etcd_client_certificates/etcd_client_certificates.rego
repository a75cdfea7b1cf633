# METADATA
# title: etcd asks its clients for a certificate
# description: >-
#   Checks that `--client-cert-auth` of etcd is true. Otherwise whoever reaches etcd reads and changes the whole
#   state of the cluster.
# related_resources:
# - https://etcd.io/docs/v3.5/op-guide/configuration/
# custom:
#   id: ANX-K8S-0110
#   severity: high
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who holds certificates of the authority"
#   remediation: Set `--client-cert-auth=true` and `--trusted-ca-file` of etcd.
package policies.kubernetes.etcd_client_certificates

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "client-cert-auth", "true")
	finding := {
		"message": sprintf(
			"%s runs %s without `--client-cert-auth=true`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "client-cert-auth"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["etcd"])
