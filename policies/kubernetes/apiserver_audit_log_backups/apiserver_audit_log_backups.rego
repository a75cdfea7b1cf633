# METADATA
# title: Enough audit log files of the API server are kept
# description: >-
#   Checks that `--audit-log-maxbackup` of kube-apiserver is at least the number of files wanted. With few files a
#   burst of requests pushes the traces of an attack out.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0143
#   severity: low
#   topic: api-server-audit
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "that the log is stored outside of the node"
#   parameters:
#     minimum: {default: 10, description: "Old log files that are kept."}
#   remediation: Set `--audit-log-maxbackup=10` or more.
package policies.kubernetes.apiserver_audit_log_backups

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not _enough(command)
	finding := {
		"message": sprintf(
			"%s runs %s without `--audit-log-maxbackup` of at least %d",
			[input.subject.address, command.component, _minimum],
		),
		"path": control_plane.path(command, "audit-log-maxbackup"),
	}
}

_enough(command) if control_plane.number(command, "audit-log-maxbackup") >= _minimum

_minimum := data.parameters["ANX-K8S-0143"].minimum

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
