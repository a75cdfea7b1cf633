# METADATA
# title: Services are not privileged
# description: >-
#   Checks that no service sets `privileged`. A privileged container has all rights of the root user on all devices
#   of its host, so whoever controls the service controls the host and what else runs on it.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#privileged
# - https://docs.docker.com/engine/security/
# custom:
#   id: ANX-COMPOSE-0001
#   severity: high
#   topic: privileged-containers
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "no service holds the rights of its host's administrator"}
#   - {id: A.8.9, strength: demonstrates, rationale: "services follow the secure setting for this option"}
#   does_not_show: >-
#     that no single capability, device or mount gives similar rights; see ANX-COMPOSE-0105 and ANX-COMPOSE-0102
#   remediation: Remove `privileged`, and add the single capabilities that the service needs under `cap_add`.
package policies.compose.services_not_privileged

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.privileged)
	finding := {"message": sprintf("%s is privileged", [input.subject.address]), "path": ["privileged"]}
}

deny contains finding if {
	values.is_true(input.subject.config.build.privileged)
	finding := {
		"message": sprintf("%s is built with privileges", [input.subject.address]),
		"path": ["build", "privileged"],
	}
}

deny contains finding if {
	some key in ["post_start", "pre_stop"]
	hooks := input.subject.config[key]
	is_array(hooks)
	some i, hook in hooks
	values.is_true(hook.privileged)
	finding := {
		"message": sprintf("%s runs a privileged command", [input.subject.address]),
		"path": [key, i, "privileged"],
	}
}
