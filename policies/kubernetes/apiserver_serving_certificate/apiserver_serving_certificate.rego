# METADATA
# title: The API server has a serving certificate of its own
# description: >-
#   Checks that kube-apiserver has `--tls-cert-file` and `--tls-private-key-file`. Otherwise it makes a self-signed
#   certificate up, which clients cannot verify.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0101
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - id: A.8.24
#     strength: demonstrates
#     rationale: "connections inside the control plane are encrypted and authenticated"
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "that the certificate is valid and renewed in time"
#   remediation: Set `--tls-cert-file` and `--tls-private-key-file` of kube-apiserver.
package policies.kubernetes.apiserver_serving_certificate

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some place in control_plane.lacking(command, ["tls-cert-file", "tls-private-key-file"])
	finding := {
		"message": sprintf("%s runs %s without %s", [input.subject.address, command.component, place.flags]),
		"path": place.path,
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
