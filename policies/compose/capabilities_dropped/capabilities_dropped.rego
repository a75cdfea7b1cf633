# METADATA
# title: Services drop the capabilities that they do not need
# description: >-
#   Checks that each service drops all capabilities (`cap_drop: [ALL]`). The runtime gives a container about fourteen
#   by default; hardly any service needs them, and each is one more way from a fault in the service to the host.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#cap_drop
# custom:
#   id: ANX-COMPOSE-0106
#   severity: low
#   topic: capabilities
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "services hold the rights that they need"}
#   - {id: A.8.9, strength: supports, rationale: "services are hardened"}
#   does_not_show: that the capabilities which are added again are needed
#   remediation: >-
#     Set `cap_drop: [ALL]`, and name what the service needs under `cap_add`.
package policies.compose.capabilities_dropped

deny contains finding if {
	not _dropped
	finding := {
		"message": sprintf("%s keeps the default capabilities", [input.subject.address]),
		"path": ["cap_drop"],
	}
}

_dropped if {
	some capability in input.subject.config.cap_drop
	upper(capability) == "ALL"
}

_dropped if input.subject.config.privileged == true
