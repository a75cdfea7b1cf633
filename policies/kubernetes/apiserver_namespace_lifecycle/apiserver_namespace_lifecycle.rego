# METADATA
# title: Objects are not created in namespaces that end
# description: >-
#   Checks that the admission plugin `NamespaceLifecycle` is not disabled. It refuses objects in namespaces that do
#   not exist or are being deleted.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0152
#   severity: medium
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "what else is admitted"
#   remediation: Remove `NamespaceLifecycle` from `--disable-admission-plugins`.
package policies.kubernetes.apiserver_namespace_lifecycle

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	"NamespaceLifecycle" in control_plane.list(command, "disable-admission-plugins")
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `NamespaceLifecycle`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "disable-admission-plugins"),
	}
}

# Before Kubernetes 1.10 the list replaced the default.
deny contains finding if {
	some command in _commands
	control_plane.given(command, "admission-control")
	not "NamespaceLifecycle" in control_plane.list(command, "admission-control")
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `NamespaceLifecycle`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "admission-control"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
