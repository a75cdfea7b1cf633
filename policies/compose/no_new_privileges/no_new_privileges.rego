# METADATA
# title: Services cannot gain new privileges
# description: >-
#   Checks that each service sets `no-new-privileges` in `security_opt`. Without it a program with the set-user-id
#   bit, such as `su`, lets a process in the container become root.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#security_opt
# - https://docs.docker.com/engine/containers/run/#security-configuration
# custom:
#   id: ANX-COMPOSE-0107
#   severity: low
#   topic: privilege-escalation
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "processes cannot raise their rights"}
#   - {id: A.8.18, strength: supports, rationale: "programs that raise rights have no effect"}
#   - {id: A.8.9, strength: supports, rationale: "services are hardened"}
#   does_not_show: that the service does not start as root
#   remediation: >-
#     Set `security_opt: ["no-new-privileges:true"]`.
package policies.compose.no_new_privileges

deny contains finding if {
	not _set
	finding := {
		"message": sprintf("%s lets its processes gain new privileges", [input.subject.address]),
		"path": ["security_opt"],
	}
}

_set if {
	some option in input.subject.config.security_opt
	regex.match(`^no-new-privileges([:=]true)?$`, option)
}
