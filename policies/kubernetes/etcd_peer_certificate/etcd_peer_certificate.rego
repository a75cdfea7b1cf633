# METADATA
# title: Members of etcd talk over TLS
# description: >-
#   Checks that etcd has `--peer-cert-file` and `--peer-key-file`. Members copy the whole data of the cluster to one
#   another.
# related_resources:
# - https://etcd.io/docs/v3.5/op-guide/configuration/
# custom:
#   id: ANX-K8S-0112
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that peers have to identify themselves; see ANX-K8S-0113"
#   remediation: Set `--peer-cert-file` and `--peer-key-file` of etcd.
package policies.kubernetes.etcd_peer_certificate

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some place in control_plane.lacking(command, ["peer-cert-file", "peer-key-file"])
	finding := {
		"message": sprintf("%s runs %s without %s", [input.subject.address, command.component, place.flags]),
		"path": place.path,
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["etcd"])
