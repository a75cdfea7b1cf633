# METADATA
# title: Secrets of the organization go to selected repositories
# description: >-
#   Checks that secrets of the organization are not open to all of its repositories. Everyone who can change a
#   workflow in any of them could then read the secret.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_organization_secret
# - https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions#creating-secrets-for-an-organization
# custom:
#   id: ANX-TF-GH-0014
#   severity: medium
#   topic: secret-exposure
#   subjects: [github_actions_organization_secret, github_dependabot_organization_secret, github_codespaces_organization_secret]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "secrets are open to the repositories that need them"}
#   - {id: A.8.3, strength: supports, rationale: "access to secrets is limited"}
#   - {id: A.5.17, strength: supports, rationale: "credentials are given to those that need them only"}
#   does_not_show: >-
#     that each of the selected repositories needs the secret
#   remediation: >-
#     Set `visibility = "selected"` and name the repositories in `selected_repository_ids`.
package policies.terraform.github.organization_secrets_selected

deny contains finding if {
	input.subject.config.visibility in {"all", "private"}
	finding := {
		"message": sprintf("%s is open to every repository of the organization", [input.subject.address]),
		"path": ["visibility"],
	}
}
