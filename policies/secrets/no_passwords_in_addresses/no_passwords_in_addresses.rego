# METADATA
# title: Addresses and connection strings hold no passwords
# description: >-
#   Checks that no address (`scheme://user:<password>@host`) and no connection string (`Password=...;`) holds a
#   password. Besides being readable in the file, addresses are logged, shown in error messages and handed to
#   other systems.
# related_resources:
# - https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
# - https://pages.nist.gov/800-63-4/sp800-63b.html
# custom:
#   id: ANX-SECRET-0008
#   severity: high
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "addresses are written without credentials"}
#   - {id: A.8.12, strength: supports, rationale: "passwords do not leak through logs of addresses"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Change the password, take it out of the address, and give it to the client apart: from a secret store, a
#     variable, or by an identity that needs none.
package policies.secrets.no_passwords_in_addresses

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "connection_string"
	finding := {
		"message": sprintf("%s holds an address or connection string with a password: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
