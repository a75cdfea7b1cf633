# METADATA
# title: The API server verifies the certificate of etcd
# description: >-
#   Checks that kube-apiserver has an `--etcd-cafile`. Without it another host can pose as the data store of the
#   cluster and read its secrets.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0102
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that etcd asks for certificates as well"
#   remediation: Set `--etcd-cafile` of kube-apiserver to the certificate authority of etcd.
package policies.kubernetes.apiserver_etcd_ca

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["etcd-cafile"]
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
