# METADATA
# title: Secrets stay off command lines
# description: >-
#   Checks that no secret is pasted into the arguments of programs that talk to other hosts: `curl`, `wget`, `git`,
#   `docker login -p`, `npm config set` and the like. Arguments are seen by every process of the machine and by tools
#   that record commands, and end up in the messages of failed commands.
# related_resources:
# - https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets
# - https://curl.se/docs/manpage.html#-K
# custom:
#   id: ANX-GHA-0150
#   severity: low
#   topic: secret-exposure
#   subjects: [github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "secrets are handed over where other processes do not read them"}
#   - {id: A.8.12, strength: supports, rationale: "secrets do not reach records of commands"}
#   does_not_show: >-
#     that variables which hold a secret are not used in arguments, and that the secret goes to whom it belongs
#   remediation: >-
#     Give the secret to the step in `env`, and to the program by its standard input or a file: `docker login
#     --password-stdin`, `curl --config -`, a credential helper of git.
package policies.github_actions.secrets_kept_off_command_lines

applies if is_string(input.subject.config.run)

deny contains finding if {
	some text in regex.find_n(_command, input.subject.config.run, -1)
	not regex.match(`(?i)secrets\.github_token$`, text)
	finding := {
		"message": sprintf("%s puts a secret into the arguments of a program", [input.subject.address]),
		"path": ["run", text],
	}
}

# Up to the first secret among the arguments.
_command := concat("", [
	`(?im)(^|[ \t;&|("])(curl|wget|http|sshpass|mysql|psql|(docker|podman|helm[ \t]+registry|az|oc)[ \t]+login`,
	`|git[ \t]+(clone|push|pull|fetch|remote|config)|npm[ \t]+(config|set))[ \t]`,
	`([^#;|\n]|\\\r?\n)*?\$\{\{[ ]*secrets\.[a-z0-9_-]+`,
])
