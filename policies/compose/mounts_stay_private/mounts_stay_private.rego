# METADATA
# title: Mounts of services stay private
# description: >-
#   Checks that no bind mount shares later mounts with its host (`shared`, `slave` and their recursive forms). With
#   these, what is mounted in the container appears on the host or in other containers, and the other way round, so
#   services reach data that nobody gave them.
# related_resources:
# - https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation
# custom:
#   id: ANX-COMPOSE-0103
#   severity: medium
#   topic: host-path-mounts
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "services reach only the data that they are given"}
#   does_not_show: that services do not share the same folder on purpose
#   remediation: Remove `propagation`, or set it to `rprivate`, which is the default.
package policies.compose.mounts_stay_private

deny contains finding if {
	volumes := input.subject.config.volumes
	is_array(volumes)
	some i, volume in volumes
	volume.bind.propagation in {"rshared", "rslave", "shared", "slave"}
	finding := _finding(["volumes", i, "bind", "propagation"])
}

deny contains finding if {
	volumes := input.subject.config.volumes
	is_array(volumes)
	some i, volume in volumes
	is_string(volume)
	regex.match(`:([a-zA-Z]+,)*r?(shared|slave)(,[a-zA-Z]+)*$`, volume)
	finding := _finding(["volumes", i])
}

_finding(path) := {
	"message": sprintf("%s shares mounts with its host", [input.subject.address]),
	"path": path,
}
