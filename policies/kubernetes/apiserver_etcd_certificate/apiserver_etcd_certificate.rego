# METADATA
# title: The API server identifies itself to etcd
# description: >-
#   Checks that kube-apiserver has `--etcd-certfile` and `--etcd-keyfile`. Without a client certificate etcd cannot
#   tell the API server from anyone else who reaches it.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0103
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that etcd refuses clients without a certificate"
#   remediation: Set `--etcd-certfile` and `--etcd-keyfile` of kube-apiserver.
package policies.kubernetes.apiserver_etcd_certificate

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some place in control_plane.lacking(command, ["etcd-certfile", "etcd-keyfile"])
	finding := {
		"message": sprintf("%s runs %s without %s", [input.subject.address, command.component, place.flags]),
		"path": place.path,
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
