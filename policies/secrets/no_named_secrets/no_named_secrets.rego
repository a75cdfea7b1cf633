# METADATA
# title: Files hold no secrets under their names
# description: >-
#   Checks that nothing named as a secret, a token or a key has a value that looks made by a machine: long, and of
#   random characters. Such a value signs, decrypts or authenticates for whoever has it.
# related_resources:
# - https://developer.hashicorp.com/vault/docs/what-is-vault
# - https://docs.github.com/en/code-security/concepts/secret-security/about-secret-scanning
# custom:
#   id: ANX-SECRET-0007
#   severity: high
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "tokens and keys are kept out of files"}
#   - {id: A.8.24, strength: supports, rationale: "keys that sign and encrypt are kept apart from the code"}
#   - {id: A.8.28, strength: supports, rationale: "programs take keys from outside"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Replace the secret where it is in use and take the value out of the file: refer to a secret store, a
#     variable without default, or an encrypted variable of the pipeline. If it is none, allow it under
#     `secrets.allow` of `annexa.yaml`, with a reason.
package policies.secrets.no_named_secrets

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "secret"
	finding := {
		"message": sprintf("%s holds a secret: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
