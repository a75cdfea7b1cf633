# METADATA
# title: Metrics of kube-proxy are bound to localhost
# description: >-
#   Checks that `--metrics-bind-address` of kube-proxy (`metricsBindAddress`), where it is set, is a loopback
#   address. The port asks for no credentials and also offers profiles.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/
# - https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/
# custom:
#   id: ANX-K8S-0166
#   severity: low
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane, kubernetes.KubeProxyConfiguration]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   does_not_show: "that nothing on the node forwards the port"
#   remediation: Remove `metricsBindAddress`, or set it to `127.0.0.1:10249`.
package policies.kubernetes.kube_proxy_metrics_local

import data.policies.lib.control_plane

applies if count(_commands) > 0

applies if _configuration

deny contains finding if {
	some command in _commands
	control_plane.given(command, "metrics-bind-address")
	not regex.match(_loopback, control_plane.value(command, "metrics-bind-address"))
	finding := {
		"message": sprintf("%s runs %s with metrics on all interfaces", [input.subject.address, command.component]),
		"path": control_plane.path(command, "metrics-bind-address"),
	}
}

deny contains finding if {
	_configuration
	is_string(input.subject.config.metricsBindAddress)
	not regex.match(_loopback, input.subject.config.metricsBindAddress)
	finding := {
		"message": sprintf("%s offers metrics on all interfaces", [input.subject.address]),
		"path": ["metricsBindAddress"],
	}
}

_loopback := `^(127[.][0-9.]+|localhost|\[::1\])?(:[0-9]+)?$`

_configuration if input.subject.type == "kubernetes.KubeProxyConfiguration"

_commands := control_plane.commands(input.subject.views.containers, ["kube-proxy"])
