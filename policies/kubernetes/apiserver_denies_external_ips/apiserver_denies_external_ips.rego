# METADATA
# title: Services cannot claim external addresses
# description: >-
#   Checks that the admission plugin `DenyServiceExternalIPs` is enabled. Without it whoever may create services can
#   draw the traffic for any address to their pods (CVE-2020-8554).
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
# custom:
#   id: ANX-K8S-0158
#   severity: medium
#   topic: exposed-services
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services cannot take addresses over"}
#   - {id: A.8.22, strength: supports, rationale: "traffic stays in its segment"}
#   does_not_show: "how services are exposed otherwise"
#   remediation: Add `DenyServiceExternalIPs` to `--enable-admission-plugins`.
package policies.kubernetes.apiserver_denies_external_ips

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not "DenyServiceExternalIPs" in _enabled(command)
	finding := {
		"message": sprintf(
			"%s runs %s without the admission plugin `DenyServiceExternalIPs`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "enable-admission-plugins"),
	}
}

# `--admission-control` is the name before Kubernetes 1.10.
_enabled(command) := array.concat(
	control_plane.list(command, "enable-admission-plugins"),
	control_plane.list(command, "admission-control"),
)

_commands := control_plane.commands(input.subject.views.containers, ["kube-apiserver"])
