# METADATA
# title: Files are copied and not added
# description: >-
#   Checks that files come into the image by `COPY`. `ADD` fetches addresses and unpacks archives by itself, so what
#   ends up in the image depends on the kind of the source; `COPY` takes files of the build context only, as they
#   are.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/#add-or-copy
# custom:
#   id: ANX-DOCKER-0105
#   severity: low
#   topic: unverified-downloads
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "what comes into the image is what is written down"}
#   - {id: A.5.21, strength: supports, rationale: "nothing is fetched without being noticed"}
#   does_not_show: that what is copied was checked
#   remediation: >-
#     Use `COPY` for files and folders. `ADD` stays right for a local archive that is to be unpacked, and for an
#     address with `--checksum`.
package policies.dockerfile.files_are_copied

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "add"
	not _unpacks(instruction)
	not _checked(instruction)
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
	not contains(word, "://")
	regex.match(`\.(tar|tgz|tbz2?|txz|tar\.(gz|bz2|xz|zst))["',]*$`, word)
}

_checked(instruction) if {
	some flag in instruction.flags
	startswith(flag, "--checksum=")
}
