# METADATA
# title: New repositories start with security features
# description: >-
#   Checks that new repositories of the organization start with alerts for vulnerable dependencies, secret scanning
#   and push protection. What has to be switched on by hand is missing where it was forgotten.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/organization_settings
# - https://docs.github.com/en/code-security/securing-your-organization/introduction-to-securing-your-organization-at-scale
# custom:
#   id: ANX-TF-GH-0019
#   severity: medium
#   topic: vulnerability-alerts
#   subjects: [github_organization_settings]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "weaknesses in new repositories are looked for from the start"}
#   - {id: A.8.12, strength: supports, rationale: "secrets that are pushed are noticed"}
#   - {id: A.8.25, strength: supports, rationale: "security is part of every project from its beginning"}
#   does_not_show: >-
#     repositories that were there before, and configurations of code security that are set elsewhere
#   remediation: >-
#     Set `dependabot_alerts_enabled_for_new_repositories`, `secret_scanning_enabled_for_new_repositories` and
#     `secret_scanning_push_protection_enabled_for_new_repositories` to `true`.
package policies.terraform.github.new_repositories_scanned

import data.policies.lib.values

deny contains finding if {
	some key in [
		"dependabot_alerts_enabled_for_new_repositories",
		"secret_scanning_enabled_for_new_repositories",
		"secret_scanning_push_protection_enabled_for_new_repositories",
	]
	not values.is_true(object.get(input.subject.config, key, false))
	finding := {"message": sprintf("%s does not set %s", [input.subject.address, key]), "path": [key]}
}
