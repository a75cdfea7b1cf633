# METADATA
# title: API servers and kubelets refuse anonymous requests
# description: >-
#   Checks that kube-apiserver and kubelets have `--anonymous-auth=false` (`authentication.anonymous.enabled` of a
#   kubelet). The flag is true by default, and one wrong binding of a role then opens the cluster to everyone who
#   reaches it. An API server with RBAC that leaves the default does not fail: it shows its version and health only.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0130
#   severity: high
#   topic: anonymous-access
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "only requests of known identities are accepted"}
#   - {id: A.5.15, strength: supports, rationale: "access is decided by rules"}
#   does_not_show: "which paths an authentication configuration leaves open"
#   remediation: >-
#     Set `--anonymous-auth=false`, or `authentication.anonymous.enabled: false` in a KubeletConfiguration.
package policies.kubernetes.anonymous_requests_refused

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "anonymous-auth", "false")
	not _elsewhere(command)
	finding := {
		"message": sprintf("%s runs %s without `--anonymous-auth=false`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "anonymous-auth"),
	}
}

deny contains finding if {
	_configuration
	input.subject.config.authentication.anonymous.enabled == true
	finding := {
		"message": sprintf("%s accepts anonymous requests", [input.subject.address]),
		"path": ["authentication", "anonymous", "enabled"],
	}
}

# A file decides where the flag is absent.
_elsewhere(command) if {
	not control_plane.given(command, "anonymous-auth")
	control_plane.with_file(command)
}

_elsewhere(command) if control_plane.given(command, "authentication-config")

# With roles, an API server shows anonymous requests its version and health, which tools for new nodes rely on.
_elsewhere(command) if {
	command.component == "kube-apiserver"
	not control_plane.given(command, "anonymous-auth")
	"RBAC" in control_plane.list(command, "authorization-mode")
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver", "kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
