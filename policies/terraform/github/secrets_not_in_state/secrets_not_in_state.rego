# METADATA
# title: Secrets of pipelines do not stand in the state
# description: >-
#   Checks that secrets of Actions, Dependabot and Codespaces are handed over encrypted (`encrypted_value`, or
#   `value_encrypted`). A `plaintext_value` or `value` is stored as it is in the state, also where it comes from a
#   variable, and everyone who can read the state has it.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_secret
# - https://docs.github.com/en/rest/guides/encrypting-secrets-for-the-rest-api
# custom:
#   id: ANX-TF-GH-0041
#   severity: low
#   topic: credentials-in-configuration
#   subjects:
#   - github_actions_secret
#   - github_actions_organization_secret
#   - github_actions_environment_secret
#   - github_dependabot_secret
#   - github_dependabot_organization_secret
#   - github_codespaces_secret
#   - github_codespaces_organization_secret
#   - github_codespaces_user_secret
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "secrets are handed over encrypted"}
#   - {id: A.5.17, strength: supports, rationale: "no copy of the secret lies beside it"}
#   does_not_show: >-
#     who encrypted the value, and where the text is kept
#   remediation: >-
#     Encrypt the value with the public key of the repository or organisation, and set `encrypted_value` (or
#     `value_encrypted`).
package policies.terraform.github.secrets_not_in_state

deny contains finding if {
	not input.subject.config.encrypted_value
	not input.subject.config.value_encrypted
	finding := {
		"message": sprintf("%s leaves its value in the state", [input.subject.address]),
		"path": ["plaintext_value"],
	}
}
