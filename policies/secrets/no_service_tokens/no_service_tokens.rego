# METADATA
# title: Files hold no tokens of services
# description: >-
#   Checks that no file holds a token of a service, told by its form and, where it has one, by its checksum:
#   GitHub, GitLab, npm, PyPI, Slack, Stripe, SendGrid, OpenAI, Vault and many more. A token works for whoever has
#   it until it is revoked.
# related_resources:
# - https://docs.github.com/en/code-security/concepts/secret-security/about-secret-scanning
# - https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
# custom:
#   id: ANX-SECRET-0004
#   severity: critical
#   topic: secrets-in-code
#   subjects: [secret.file]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "tokens are kept out of files"}
#   - {id: A.8.4, strength: supports, rationale: "reading the source gives no access to other services"}
#   - {id: A.8.12, strength: supports, rationale: "tokens do not leak with the code"}
#   does_not_show: >-
#     that the history of the repository holds none, and that none is written in a form that the search does not
#     know, in a binary file, or among the values that `annexa.yaml` allows
#   remediation: >-
#     Revoke the token at the service and remove it from the file; give a new one through a secret store, an
#     encrypted variable of the pipeline, or a mounted file.
package policies.secrets.no_service_tokens

import data.policies.lib.secrets

deny contains finding if {
	some i, candidate in input.subject.config.candidates
	candidate.kind == "service_token"
	finding := {
		"message": sprintf("%s holds a token of a service: %s", [input.subject.address, secrets.described(candidate)]),
		"path": ["candidates", i],
	}
}
