# METADATA
# title: Audit logs of the API server are kept long enough
# description: >-
#   Checks that `--audit-log-maxage` of kube-apiserver is at least the number of days wanted. An incident is often
#   noticed weeks later.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0142
#   severity: medium
#   topic: api-server-audit
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.15, strength: demonstrates, rationale: "requests to the cluster are logged"}
#   - {id: A.5.28, strength: supports, rationale: "the log can be evidence"}
#   does_not_show: "that the log is stored outside of the node"
#   parameters:
#     minimum_days: {default: 30, description: "Days that audit logs are kept."}
#   remediation: Set `--audit-log-maxage=30` or more.
package policies.kubernetes.apiserver_audit_log_age

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not _enough(command)
	finding := {
		"message": sprintf(
			"%s runs %s without `--audit-log-maxage` of at least %d",
			[input.subject.address, command.component, _minimum],
		),
		"path": control_plane.path(command, "audit-log-maxage"),
	}
}

_enough(command) if control_plane.number(command, "audit-log-maxage") >= _minimum

_minimum := data.parameters["ANX-K8S-0142"].minimum_days

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
