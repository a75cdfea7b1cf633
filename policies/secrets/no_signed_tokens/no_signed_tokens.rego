# METADATA
# title: Files hold no signed tokens
# description: >-
#   Checks that no file holds a JSON Web Token with a signature. Until it expires it works for whoever has it,
#   some never expire, and its claims often name people or systems.
# related_resources:
# - https://www.rfc-editor.org/rfc/rfc8725
# - https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
# custom:
#   id: ANX-SECRET-0005
#   severity: medium
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "tokens that authenticate are kept out of files"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Revoke the session or the key that signed the token and remove it from the file; let tests make tokens with
#     a key of their own.
package policies.secrets.no_signed_tokens

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "signed_token"
	finding := {
		"message": sprintf("%s holds a signed token: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
