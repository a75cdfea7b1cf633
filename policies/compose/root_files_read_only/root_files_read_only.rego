# METADATA
# title: The files of a service's image are read-only
# description: >-
#   Checks that each service sets `read_only: true`. A service then cannot change its own program, and an intruder
#   finds no place to put one; data belongs in volumes and temporary files in `tmpfs`.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#read_only
# custom:
#   id: ANX-COMPOSE-0113
#   severity: low
#   topic: read-only-root
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "services are hardened"}
#   - {id: A.8.19, strength: supports, rationale: "software in running services cannot be changed"}
#   does_not_show: that volumes hold no programs
#   remediation: >-
#     Set `read_only: true`, with `tmpfs: [/tmp]` where the service needs it.
package policies.compose.root_files_read_only

deny contains finding if {
	not input.subject.config.read_only == true
	finding := {
		"message": sprintf("%s can change the files of its image", [input.subject.address]),
		"path": ["read_only"],
	}
}
