# METADATA
# title: Kubelets can change their own node only
# description: >-
#   Checks that the admission plugin `NodeRestriction` is enabled. Without it the credentials of one node change the
#   labels and pods of all the others.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0153
#   severity: medium
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "that nodes are authorised as nodes; see ANX-K8S-0132"
#   remediation: Add `NodeRestriction` to `--enable-admission-plugins`.
package policies.kubernetes.apiserver_node_restriction

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not "NodeRestriction" in _enabled(command)
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `NodeRestriction`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "enable-admission-plugins"),
	}
}

# `--admission-control` is the name before Kubernetes 1.10.
_enabled(command) := array.concat(
	control_plane.list(command, "enable-admission-plugins"),
	control_plane.list(command, "admission-control"),
)

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
