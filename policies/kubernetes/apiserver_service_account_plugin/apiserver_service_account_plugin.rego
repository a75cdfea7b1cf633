# METADATA
# title: Pods run with a service account
# description: >-
#   Checks that the admission plugin `ServiceAccount` is not disabled. It gives each pod an identity of its own
#   instead of none.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0154
#   severity: medium
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "which rights service accounts have"
#   remediation: Remove `ServiceAccount` from `--disable-admission-plugins`.
package policies.kubernetes.apiserver_service_account_plugin

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	"ServiceAccount" in control_plane.list(command, "disable-admission-plugins")
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `ServiceAccount`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "disable-admission-plugins"),
	}
}

# Before Kubernetes 1.10 the list replaced the default.
deny contains finding if {
	some command in _commands
	control_plane.given(command, "admission-control")
	not "ServiceAccount" in control_plane.list(command, "admission-control")
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `ServiceAccount`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "admission-control"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
