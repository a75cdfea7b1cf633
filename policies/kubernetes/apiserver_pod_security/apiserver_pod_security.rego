# METADATA
# title: The API server enforces a standard for pods
# description: >-
#   Checks that kube-apiserver has a cluster-wide standard for pods: the plugin `PodSecurityPolicy` or
#   `SecurityContextDeny` of older versions, or a configuration of admission that can give `PodSecurity` a default.
#   Without one, namespaces that nobody labelled accept privileged pods.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0155
#   severity: medium
#   topic: api-server-admission
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the setting of the API server enforces it for every object"}
#   does_not_show: "what the standard forbids, or whether a webhook does the same"
#   remediation: >-
#     Give a default for `PodSecurity` in the file of `--admission-control-config-file`; up to Kubernetes 1.24
#     `PodSecurityPolicy` in `--enable-admission-plugins` also counts.
package policies.kubernetes.apiserver_pod_security

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not _standard(command)
	finding := {
		"message": sprintf(
			"%s runs %s without a standard for pods",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "enable-admission-plugins"),
	}
}

_standard(command) if control_plane.given(command, "admission-control-config-file")

_standard(command) if {
	some flag in ["enable-admission-plugins", "admission-control"]
	some plugin in control_plane.list(command, flag)
	plugin in {"PodSecurityPolicy", "SecurityContextDeny"}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
