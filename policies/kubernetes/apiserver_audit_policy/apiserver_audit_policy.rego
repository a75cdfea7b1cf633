# METADATA
# title: The API server has an audit policy
# description: >-
#   Checks that kube-apiserver has an `--audit-policy-file`. Without a policy no event is logged at all.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0141
#   severity: high
#   topic: api-server-audit
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "what the policy covers; see ANX-K8S-0145"
#   remediation: Set `--audit-policy-file` of kube-apiserver to a file with a policy of the kind `Policy`.
package policies.kubernetes.apiserver_audit_policy

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	some flag in ["audit-policy-file"]
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
