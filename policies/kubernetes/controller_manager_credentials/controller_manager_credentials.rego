# METADATA
# title: Each controller has its own service account
# description: >-
#   Checks that `--use-service-account-credentials` of kube-controller-manager is true. Otherwise all controllers
#   share one account with the rights of all.
# related_resources:
# - https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
# custom:
#   id: ANX-K8S-0163
#   severity: medium
#   topic: control-plane-settings
#   subjects: [kubernetes.control_plane]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "the component runs with the hardened setting"}
#   - {id: A.8.2, strength: supports, rationale: "each controller has only its own rights"}
#   does_not_show: "which rights the accounts have"
#   remediation: Set `--use-service-account-credentials=true`.
package policies.kubernetes.controller_manager_credentials

import data.policies.lib.control_plane

applies if count(_commands) > 0

deny contains finding if {
	some command in _commands
	not control_plane.is(command, "use-service-account-credentials", "true")
	finding := {
		"message": sprintf(
			"%s runs %s without `--use-service-account-credentials=true`",
			[input.subject.address, command.component],
		),
		"path": control_plane.path(command, "use-service-account-credentials"),
	}
}

_commands := control_plane.commands(input.subject.views.containers, ["kube-controller-manager"])
