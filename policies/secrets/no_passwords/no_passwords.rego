# METADATA
# title: Files hold no passwords
# description: >-
#   Checks that nothing named as a password has a literal value: in YAML, JSON, TOML, HCL, environment files,
#   properties, Dockerfiles, scripts, and, if it looks like one, in programs. A password in a file is known to
#   everyone who can read it, cannot be given to one and withheld from another, and is seldom changed.
# related_resources:
# - https://pages.nist.gov/800-63-4/sp800-63b.html
# - https://developer.hashicorp.com/vault/docs/what-is-vault
# custom:
#   id: ANX-SECRET-0006
#   severity: high
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords are kept out of files"}
#   - {id: A.8.28, strength: supports, rationale: "programs take passwords from outside"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Change the password and take the value out of the file: refer to a secret store, a Kubernetes Secret that is
#     made elsewhere, a variable without default, or an encrypted variable of the pipeline.
package policies.secrets.no_passwords

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "password"
	finding := {
		"message": sprintf("%s holds a password: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
