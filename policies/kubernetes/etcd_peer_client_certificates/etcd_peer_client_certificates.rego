# METADATA
# title: Members of etcd ask one another for a certificate
# description: >-
#   Checks that `--peer-client-cert-auth` of etcd is true. Otherwise another process can join as a member and
#   receive the data of the cluster.
# related_resources:
# - https://etcd.io/docs/v3.5/op-guide/configuration/
# custom:
#   id: ANX-K8S-0113
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who holds certificates of the authority"
#   remediation: Set `--peer-client-cert-auth=true` and `--peer-trusted-ca-file` of etcd.
package policies.kubernetes.etcd_peer_client_certificates

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "peer-client-cert-auth", "true")
	finding := {
		"message": sprintf(
			"%s runs %s without `--peer-client-cert-auth=true`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "peer-client-cert-auth"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["etcd"])
