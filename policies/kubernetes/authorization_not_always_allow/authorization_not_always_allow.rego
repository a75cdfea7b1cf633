# METADATA
# title: API servers and kubelets authorise requests
# description: >-
#   Checks that `--authorization-mode` of kube-apiserver and kubelets is set and is not `AlwaysAllow`
#   (`authorization.mode` of a kubelet). `AlwaysAllow`, the default of the flag, lets every identity do everything.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# - https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
# custom:
#   id: ANX-K8S-0131
#   severity: critical
#   topic: api-server-authorization
#   subjects: [kubernetes.control_plane, kubernetes.KubeletConfiguration, kubernetes.KubeletInfo, kubernetes.NodeInfo]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access to the cluster is decided by rules"}
#   - {id: A.8.3, strength: supports, rationale: "requests beyond the rules are refused"}
#   does_not_show: "that the rules are narrow"
#   remediation: >-
#     Set `--authorization-mode=Node,RBAC` on kube-apiserver and `--authorization-mode=Webhook` on kubelets.
package policies.kubernetes.authorization_not_always_allow

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	not _rules(command)
	finding := {
		"message": sprintf("%s runs %s with the authorization mode `AlwaysAllow`", [input.subject.address, command.component]),
		"path": control_plane.path(command, "authorization-mode"),
	}
}

deny contains finding if {
	_configuration
	input.subject.config.authorization.mode == "AlwaysAllow"
	finding := {
		"message": sprintf("%s authorises every request", [input.subject.address]),
		"path": ["authorization", "mode"],
	}
}

_rules(command) if {
	control_plane.given(command, "authorization-mode")
	not "AlwaysAllow" in control_plane.list(command, "authorization-mode")
}

# A file decides where the flag is absent.
_rules(command) if {
	not control_plane.given(command, "authorization-mode")
	some flag in ["config", "authorization-config"]
	control_plane.given(command, flag)
}

_configuration if input.subject.type == "kubernetes.KubeletConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver", "kubelet"])

# What a collector of node data found.
_commands := control_plane.recorded(input.subject.config) if {
	input.subject.type in {"kubernetes.KubeletInfo", "kubernetes.NodeInfo"}
}
