# METADATA
# title: Files hold no hashes of passwords
# description: >-
#   Checks that no file holds the hash of a password in a form that systems check passwords against: bcrypt,
#   crypt, Argon2, PBKDF2. Whoever reads it can guess the password offline, with all the time there is.
# related_resources:
# - https://www.rfc-editor.org/rfc/rfc9106
# custom:
#   id: ANX-SECRET-0011
#   severity: medium
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "what passwords are checked against is kept out of files"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Change the password, and give its hash from a secret store at run time, or have accounts made without a
#     password (keys, federation).
package policies.secrets.no_password_hashes

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "password_hash"
	finding := {
		"message": sprintf("%s holds the hash of a password: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
