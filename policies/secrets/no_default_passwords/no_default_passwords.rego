# METADATA
# title: Configuration sets no passwords that everyone tries first
# description: >-
#   Checks that no password of a configuration is one that everyone tries first: `admin`, `changeme`, `postgres`,
#   `password123`. Whatever starts with such a configuration is open to whoever reaches it; that it is for
#   development is seldom seen from outside.
# related_resources:
# - https://pages.nist.gov/800-63-4/sp800-63b.html
# custom:
#   id: ANX-SECRET-0010
#   severity: medium
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "default passwords are not put in use"}
#   - {id: A.8.9, strength: supports, rationale: "configurations do not start with known passwords"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Leave the value out, so that whoever starts the system has to give one (`${DB_PASSWORD:?}` in Compose, a
#     variable without default in Terraform), or have it generated.
package policies.secrets.no_default_passwords

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "weak_password"
	finding := {
		"message": sprintf("%s holds a password that everyone tries first: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
