# METADATA
# title: Secrets of pipelines do not stand in plain text
# description: >-
#   Checks that secrets of Actions, Dependabot and Codespaces are no literal `plaintext_value`. The text is open to
#   everyone who can read the configuration, and it is stored as it is in the state.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_secret
# - https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
# custom:
#   id: ANX-TF-GH-0013
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [github_actions_secret, github_actions_organization_secret, github_actions_environment_secret, github_dependabot_secret, github_dependabot_organization_secret, github_codespaces_secret, github_codespaces_organization_secret]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "secrets are kept apart from code"}
#   - {id: A.8.24, strength: supports, rationale: "secrets are handed over encrypted"}
#   does_not_show: >-
#     who can read the state, where a value from a variable is stored in the open
#   remediation: >-
#     Set `encrypted_value` (or `value_encrypted`), or take the value from a secret manager, and change the value that
#     was in the file.
package policies.terraform.github.secrets_encrypted

import data.policies.lib.credentials

deny contains finding if {
	some key in ["plaintext_value", "value"]
	_literal(input.subject.config[key])
	finding := {"message": sprintf("%s holds its value in plain text", [input.subject.address]), "path": [key]}
}

_literal(value) if credentials.literal(value)

_literal(value) if credentials.recognised(value)
