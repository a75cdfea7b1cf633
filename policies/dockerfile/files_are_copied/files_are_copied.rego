# METADATA
# title: Files are copied and not added
# description: >-
#   Checks that files of the build context come into the image by `COPY`. `ADD` unpacks archives by itself, so that
#   what ends up in the image depends on the kind of the source; `COPY` takes files as they are.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#add-or-copy
# custom:
#   id: ANX-DOCKER-0105
#   severity: low
#   topic: unverified-downloads
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "what comes into the image is what is written down"}
#   - {id: A.5.21, strength: supports, rationale: "nothing is unpacked without being noticed"}
#   does_not_show: that what is copied was checked; for addresses see ANX-DOCKER-0004
#   remediation: >-
#     Use `COPY` for files and folders. `ADD` stays right for a local archive that is to be unpacked.
package policies.dockerfile.files_are_copied

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "add"
	not _unpacks(instruction)
	not _fetches(instruction)
	finding := {
		"message": sprintf("%s adds a file instead of copying it", [input.subject.address]),
		"path": ["instructions", i],
	}
}

applies if {
	some instruction in input.subject.config.instructions
	instruction.cmd in {"add", "copy"}
}

_unpacks(instruction) if {
	some value in instruction.value
	some word in split(value, " ")
	regex.match(`\.(tar|tgz|tbz2?|txz|tar\.(gz|bz2|xz|zst))["',]*$`, word)
}

# What comes from an address is another matter; see ANX-DOCKER-0004.
_fetches(instruction) if {
	some value in instruction.value
	regex.match(`(^|[ "'\[])([a-z]+://|git@)`, lower(value))
}
