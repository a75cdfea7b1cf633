# METADATA
# title: The API server identifies itself to kubelets
# description: >-
#   Checks that kube-apiserver has `--kubelet-client-certificate` and `--kubelet-client-key`. Without them its
#   requests to kubelets are anonymous, and kubelets have to accept anonymous requests.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0105
#   severity: medium
#   topic: control-plane-tls
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "the API server proves who it is to kubelets"}
#   - {id: A.8.20, strength: supports, rationale: "connections to kubelets are authenticated on both sides"}
#   does_not_show: "that kubelets refuse anonymous requests"
#   remediation: Set `--kubelet-client-certificate` and `--kubelet-client-key` of kube-apiserver.
package policies.kubernetes.apiserver_kubelet_certificate

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some place in control_plane.lacking(command, ["kubelet-client-certificate", "kubelet-client-key"])
	finding := {
		"message": sprintf("%s runs %s without %s", [input.subject.address, command.component, place.flags]),
		"path": place.path,
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
