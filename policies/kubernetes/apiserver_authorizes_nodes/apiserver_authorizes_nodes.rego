# METADATA
# title: Nodes are authorised as nodes
# description: >-
#   Checks that `--authorization-mode` of kube-apiserver includes `Node`. Otherwise kubelets need broad rights, and
#   a node that falls can read the secrets of all the others.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0132
#   severity: medium
#   topic: api-server-authorization
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access to the cluster is decided by rules"}
#   - {id: A.8.3, strength: supports, rationale: "requests beyond the rules are refused"}
#   does_not_show: "what else nodes are allowed by roles"
#   remediation: Set `--authorization-mode=Node,RBAC`.
package policies.kubernetes.apiserver_authorizes_nodes

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "authorization-config")
	not "Node" in control_plane.list(command, "authorization-mode")
	finding := {
		"message": sprintf(
			"%s runs %s without `Node` in `--authorization-mode`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "authorization-mode"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
