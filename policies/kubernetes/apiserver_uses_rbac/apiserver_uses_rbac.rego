# METADATA
# title: The API server authorises by roles
# description: >-
#   Checks that `--authorization-mode` of kube-apiserver includes `RBAC`. Without it roles and their bindings have
#   no effect.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0133
#   severity: high
#   topic: api-server-authorization
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access to the cluster is decided by rules"}
#   - {id: A.8.3, strength: supports, rationale: "requests beyond the rules are refused"}
#   does_not_show: "that the roles are narrow"
#   remediation: Set `--authorization-mode=Node,RBAC`.
package policies.kubernetes.apiserver_uses_rbac

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "authorization-config")
	not "RBAC" in control_plane.list(command, "authorization-mode")
	finding := {
		"message": sprintf(
			"%s runs %s without `RBAC` in `--authorization-mode`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "authorization-mode"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
