# METADATA
# title: Builds check what they download
# description: >-
#   Checks that a Dockerfile adds no file from a URL without its checksum, and runs no download without a look at it:
#   neither straight in a shell or another interpreter, nor as a file that nothing checks. Whoever controls the server,
#   or the way to it, decides what is in the image.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#add---checksum
# - https://docs.docker.com/build/building/best-practices/#add-or-copy
# custom:
#   id: ANX-DOCKER-0004
#   severity: medium
#   topic: unverified-downloads
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "software from outside is checked before it is installed"}
#   - {id: A.5.21, strength: supports, rationale: "what is taken from suppliers is what was chosen"}
#   does_not_show: "that archives and programs which a `RUN` downloads are checked before they are used"
#   remediation: >-
#     Use `ADD --checksum=sha256:...`, or download to a file, compare it with `sha256sum --check`, and run it
#     then; better, install the package of a signed repository.
package policies.dockerfile.no_remote_add

import data.policies.lib.dockerfile
import data.policies.lib.shell

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "add"
	is_array(instruction.value)
	some value in instruction.value
	some source in split(value, " ")
	_remote(source)
	not _verified(instruction, source)
	finding := {
		"message": sprintf("%s adds a file from a URL without a checksum", [input.subject.address]),
		"path": ["instructions", i],
	}
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	_runs_download(dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s runs a script straight from a download", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_remote(source) if regex.match(`^["'\[]*(https?|ftp|git|ssh)://`, lower(source))

_remote(source) if regex.match(`^["'\[]*git@`, lower(source))

_verified(instruction, _) if {
	some flag in instruction.flags
	startswith(flag, "--checksum=")
}

# A git repository at a full commit.
_verified(_, source) if regex.match(`#[0-9a-f]{40}(:[^ ]*)?$`, source)

_runs_download(script) if count(shell.run_downloads(script)) > 0

_runs_download(script) if count(shell.run_variables(script)) > 0

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	some name in shell.run_files(dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s downloads %s and runs it unchecked", [input.subject.address, name]),
		"path": ["instructions", i],
	}
}
