# METADATA
# title: Secrets stay masked in logs
# description: >-
#   Checks that no expression takes a secret apart with `fromJSON`. GitHub masks only the whole value of a secret in
#   logs: a field of it is printed in the open.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#use-secrets-for-sensitive-information
# custom:
#   id: ANX-GHA-0105
#   severity: medium
#   topic: secret-exposure
#   subjects: [github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "secret values do not appear in logs"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away what they should not"}
#   does_not_show: that no script prints a part of a secret or an encoded form of it
#   remediation: Store each value as a secret of its own, and name that secret.
package policies.github_actions.secrets_stay_masked

deny contains finding if {
	some entry in input.subject.views.expressions
	regex.match(`fromjson\( *secrets[.\[]`, lower(entry.expression))
	finding := {
		"message": sprintf("%s takes a secret apart, so that its parts are not masked", [input.subject.address]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}
