# METADATA
# title: The API server writes an audit log
# description: >-
#   Checks that kube-apiserver has an `--audit-log-path`, or sends its events to a webhook. Without it nobody can
#   tell who changed what in the cluster.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0140
#   severity: high
#   topic: api-server-audit
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "which requests the audit policy logs; see ANX-K8S-0145"
#   remediation: Set `--audit-log-path` and `--audit-policy-file` of kube-apiserver.
package policies.kubernetes.apiserver_audit_log

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.given(command, "audit-log-path")
	not control_plane.given(command, "audit-webhook-config-file")
	finding := {
		"message": sprintf(
			"%s runs %s without `--audit-log-path`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "audit-log-path"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
