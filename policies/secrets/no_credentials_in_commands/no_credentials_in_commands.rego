# METADATA
# title: Commands and requests hold no credentials
# description: >-
#   Checks that no command or header holds a credential: `curl -u`, `docker login -p`, `sshpass -p`, `mysql
#   -p...`, `Authorization: Basic` and `Bearer`. Besides being readable in the file, arguments are seen by every
#   process of the machine and kept in histories and logs.
# related_resources:
# - https://curl.se/docs/manpage.html#-u
# - https://docs.docker.com/reference/cli/docker/login/
# custom:
#   id: ANX-SECRET-0009
#   severity: high
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "commands are written without credentials"}
#   - {id: A.8.28, strength: supports, rationale: "scripts take credentials from outside"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Change the credential and hand it over by a file, standard input (`--password-stdin`) or a variable that the
#     pipeline keeps secret.
package policies.secrets.no_credentials_in_commands

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "command_credential"
	finding := {
		"message": sprintf("%s holds a command or request with a credential: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
