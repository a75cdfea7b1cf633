# METADATA
# title: Files hold no private keys, encrypted ones included
# description: >-
#   Checks that no file holds a private key under a passphrase. The passphrase can be guessed offline, as often
#   and as long as somebody likes, and it cannot be changed in the copies that exist.
# related_resources:
# - https://man.openbsd.org/ssh-keygen
# - https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
# custom:
#   id: ANX-SECRET-0002
#   severity: medium
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "keys are not left where their passphrase is all that protects them"}
#   - {id: A.5.17, strength: supports, rationale: "keys that authenticate are not passed on with the code"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Move the key to a secret store and replace it if its passphrase may be weak or known; encrypt files that
#     have to be kept with SOPS or age, under a key that is managed.
package policies.secrets.no_encrypted_private_keys

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "encrypted_private_key"
	finding := {
		"message": sprintf("%s holds a private key under a passphrase: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
