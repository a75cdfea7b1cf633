# METADATA
# title: Files hold no private keys
# description: >-
#   Checks that no file holds a private key that anyone can use: PEM, OpenSSH, PGP, PuTTY or age, also in base64
#   or inside JSON. Whoever reads the repository can sign, decrypt or log in with it, and so can everyone who has
#   a copy of its history.
# related_resources:
# - https://man.openbsd.org/ssh-keygen
# - https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys
# - https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
# custom:
#   id: ANX-SECRET-0001
#   severity: critical
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "private keys are kept apart from the code that uses them"}
#   - {id: A.5.17, strength: supports, rationale: "keys that authenticate are not passed on with the code"}
#   - {id: A.8.4, strength: supports, rationale: "reading the source gives no access to what it runs on"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Issue a new key pair and withdraw the old one, remove the key from the file, and read it at run time from a
#     secret store or a mounted file; remove it from the history, too.
package policies.secrets.no_private_keys

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "private_key"
	finding := {
		"message": sprintf("%s holds a private key: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
