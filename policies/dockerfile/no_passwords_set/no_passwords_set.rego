# METADATA
# title: Builds set no passwords
# description: >-
#   Checks that no `RUN` sets or removes the password of an account, by `chpasswd`, `passwd`, `usermod -p` and the
#   like. The password stands in the history of the image, and is the same in every container.
# related_resources:
# - https://docs.docker.com/build/building/secrets/
# - https://man7.org/linux/man-pages/man8/chpasswd.8.html
# custom:
#   id: ANX-DOCKER-0110
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "images hold no password that everyone who pulls them knows"}
#   - {id: A.8.5, strength: supports, rationale: "nobody signs in with a password that is built in"}
#   does_not_show: "that programs in the image have no accounts of their own with a password"
#   remediation: >-
#     Remove the command. A container needs no login; give programs their credentials at run time.
package policies.dockerfile.no_passwords_set

import data.policies.lib.dockerfile

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	regex.match(_sets_password, dockerfile.script(instruction))
	finding := {
		"message": sprintf("%s sets the password of an account", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_sets_password := concat("", [
	`(^|[\s;&|("/])(`,
	`chpasswd([\s;&|)"'<]|$)`,
	`|passwd[ \t]+(-[a-z]*d|--delete|--stdin)`,
	`|(echo|printf)[^\n;&]*\|[ \t]*(sudo[ \t]+)?passwd([ \t;&)]|$)`,
	`|net[ \t]+user[ \t]+[^ \t/;&|]+[ \t]+[^ \t/;&|]+|htpasswd[ \t]+-[a-zA-Z]*b`,
	`|(useradd|usermod|adduser)[ \t]([^\n;&|]*[ \t])?(-[a-zA-Z]*p|--password)[ \t=]`,
	`)`,
])
