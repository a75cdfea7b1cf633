# METADATA
# title: Services are not set to run as root
# description: >-
#   Checks that no service sets `user` to root. It would start as root even where the image was built to run as
#   somebody else, and a fault in the service then gives the rights of root in the container.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#user
# custom:
#   id: ANX-COMPOSE-0114
#   severity: medium
#   topic: non-root-user
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "services start without the rights of the root user"}
#   - {id: A.8.9, strength: supports, rationale: "services follow the secure setting for this option"}
#   does_not_show: that the image's own user is not root; see ANX-DOCKER-0001
#   remediation: >-
#     Remove `user`, or name another user: `user: "10001:10001"`.
package policies.compose.services_run_as_non_root

applies if input.subject.config.user

applies if input.subject.config.user == 0

deny contains finding if {
	regex.match(`^(root|0+)(:|$)`, sprintf("%v", [input.subject.config.user]))
	finding := {"message": sprintf("%s runs as root", [input.subject.address]), "path": ["user"]}
}
