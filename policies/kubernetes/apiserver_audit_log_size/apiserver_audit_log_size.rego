# METADATA
# title: Audit log files of the API server are large enough
# description: >-
#   Checks that `--audit-log-maxsize` of kube-apiserver is at least the number of megabytes wanted. Small files are
#   rotated out quickly.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0144
#   severity: low
#   topic: api-server-audit
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "that the disk of the node has room"
#   parameters:
#     minimum_megabytes: {default: 100, description: "Megabytes that a log file holds before it is rotated."}
#   remediation: Set `--audit-log-maxsize=100` or more.
package policies.kubernetes.apiserver_audit_log_size

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not _enough(command)
	finding := {
		"message": sprintf(
			"%s runs %s without `--audit-log-maxsize` of at least %d",
			[input.subject.address, command.component, _minimum],
		),
		"path": control_plane.path(command, "audit-log-maxsize"),
	}
}

_enough(command) if control_plane.number(command, "audit-log-maxsize") >= _minimum

_minimum := data.parameters["ANX-K8S-0144"].minimum_megabytes

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
