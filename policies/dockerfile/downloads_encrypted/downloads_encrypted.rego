# METADATA
# title: Builds download over encrypted connections
# description: >-
#   Checks that no `RUN` fetches a file with `curl` or `wget`, and no `ADD` an address, over plain `http` or `ftp`.
#   Anyone on the way can put other software into the image.
# related_resources:
# - https://docs.docker.com/build/building/best-practices/
# custom:
#   id: ANX-DOCKER-0115
#   severity: medium
#   topic: unverified-downloads
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "downloads are protected on their way"}
#   - {id: A.5.21, strength: supports, rationale: "software comes from the supplier that was chosen"}
#   does_not_show: >-
#     that what is downloaded is compared with a checksum; packages of distributions are signed and do not count
#   remediation: >-
#     Use `https://`, and compare the file with a checksum that the Dockerfile holds.
package policies.dockerfile.downloads_encrypted

import data.policies.lib.dockerfile
import data.policies.lib.shell

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	count(shell.plain_downloads(dockerfile.script(instruction))) > 0
	finding := _finding(i)
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "add"
	some value in instruction.value
	some found in regex.find_n(`(^|[ "'\[])(http|ftp)://[^ "'\]]+`, lower(value), -1)
	not _local(found)
	finding := _finding(i)
}

# The build itself, and addresses that are not settled.
_local(text) if {
	regex.match(`://(localhost|127[.]|0[.]0[.]0[.]0|\[::1\]|169[.]254[.]|host[.]docker[.]internal|\$)`, text)
}

_finding(i) := {
	"message": sprintf("%s downloads over a connection that is not encrypted", [input.subject.address]),
	"path": ["instructions", i],
}
