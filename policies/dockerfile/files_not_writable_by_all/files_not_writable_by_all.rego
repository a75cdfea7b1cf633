# METADATA
# title: Files of images are not writable by everyone
# description: >-
#   Checks that no `RUN`, `COPY` or `ADD` makes files writable by every account (`chmod 777`, `chmod a+w`,
#   `--chmod=777`). Whoever breaks into one program can then change the programs and settings of all others.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#copy---chown---chmod
# custom:
#   id: ANX-DOCKER-0113
#   severity: medium
#   topic: file-permissions
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "files can be changed only by those who need to"}
#   - {id: A.8.9, strength: supports, rationale: "permissions are part of the image as reviewed"}
#   does_not_show: "the permissions that files bring from the build context or from packages"
#   remediation: >-
#     Give the file to the user that needs it (`COPY --chown=app`), with `0644` or `0755`.
package policies.dockerfile.files_not_writable_by_all

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_opens, dockerfile.script(instruction))
	finding := _finding(i)
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	some flag in instruction.flags
	regex.match(`^--chmod=0?[0-7]{2}[2367]$`, flag)
	finding := _finding(i)
}

# Folders for all, as /tmp, keep the sticky bit: 1777.
_opens := `(^|[\s;&|("/])chmod([ \t]+-[-a-zA-Z]+)*[ \t]+(0?[0-7]{2}[2367]|([ug]*[ao][ugo]*|)[+=][rxst]*w[rwxst]*)[ \t]`

_finding(i) := {
	"message": sprintf("%s makes files writable by every account", [input.subject.address]),
	"path": ["instructions", i],
}
