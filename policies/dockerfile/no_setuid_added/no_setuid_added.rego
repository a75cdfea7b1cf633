# METADATA
# title: Builds add no programs that change the user
# description: >-
#   Checks that no `RUN` sets the setuid or setgid bit (`chmod u+s`, `chmod 4755`) or gives a program capabilities
#   (`setcap`) beyond binding a port. Such a program gives every account in the container the rights of another,
#   mostly of root.
# related_resources:
# - https://docs.docker.com/engine/security/
# - https://man7.org/linux/man-pages/man8/setcap.8.html
# custom:
#   id: ANX-DOCKER-0114
#   severity: medium
#   topic: privilege-escalation
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.18, strength: demonstrates, rationale: "no program that overrides controls is added"}
#   - {id: A.8.2, strength: supports, rationale: "nobody in the container gains the rights of root"}
#   does_not_show: "programs with the bit that the base image or packages bring"
#   remediation: >-
#     Run the program as the user that it needs; for a port below 1024 use `setcap cap_net_bind_service=+ep`.
package policies.dockerfile.no_setuid_added

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_grants, dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s lets a program change its user", [input.subject.address]),
		"path": ["instructions", i],
	}
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	script := dockerfile.script(instruction)
	some found in regex.find_all_string_submatch_n(`(?i)setcap[ \t]+["']?([a-z_,]+)[=+]`, script, -1)
	some name in split(lower(found[1]), ",")
	name != "cap_net_bind_service"
	finding := {
		"message": sprintf("%s gives a program the capability %s", [input.subject.address, name]),
		"path": ["instructions", i],
	}
}

_grants := `(^|[\s;&|("/])chmod([ \t]+-[-a-zA-Z]+)*[ \t]+(([2-7]|0[2-7])[0-7]{3}[ \t]|[ugoa]*[+=][rwxt]*s)`
