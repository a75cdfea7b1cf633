# METADATA
# title: Scripts print no credentials
# description: >-
#   Checks that no script prints a variable that holds a credential by its name, or all variables. GitHub masks the
#   exact value of a secret only: an encoded or shortened form of it, and values that are no secret of the repository,
#   stand in the log in the open.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#use-secrets-for-sensitive-information
# custom:
#   id: ANX-GHA-0131
#   severity: medium
#   topic: secret-exposure
#   subjects: [github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials do not appear in logs"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away what they should not"}
#   does_not_show: that programs which the script calls print no credentials
#   remediation: Remove the command; to check that a variable is set, use `test -n "$TOKEN"`.
package policies.github_actions.secrets_not_printed

import data.policies.lib.shell

applies if is_string(input.subject.config.run)

deny contains finding if {
	some text in shell.printed_secrets(input.subject.config.run)
	finding := {
		"message": sprintf("%s prints credentials to the log", [input.subject.address]),
		"path": ["run", text],
	}
}
