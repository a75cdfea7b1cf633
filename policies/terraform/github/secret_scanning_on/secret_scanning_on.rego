# METADATA
# title: Repositories look for pushed secrets
# description: >-
#   Checks that `security_and_analysis` does not switch off secret scanning and push protection. They notice a token
#   that is pushed, and stop the push, before it is in the history and in every clone.
# related_resources:
# - https://registry.terraform.io/providers/integrations/github/latest/docs/resources/repository#security-and-analysis-configuration
# - https://docs.github.com/en/code-security/secret-scanning/introduction/about-secret-scanning
# custom:
#   id: ANX-TF-GH-0021
#   severity: medium
#   topic: secret-scanning
#   subjects: [github_repository]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials that were committed are found"}
#   - {id: A.8.12, strength: supports, rationale: "secrets are kept from leaving with the code"}
#   does_not_show: >-
#     repositories that do not state it, where the setting of the organization holds
#   remediation: >-
#     Set `status = "enabled"` for `secret_scanning` and `secret_scanning_push_protection`.
package policies.terraform.github.secret_scanning_on

applies if input.subject.config.security_and_analysis

deny contains finding if {
	some i, analysis in input.subject.config.security_and_analysis
	some key in ["secret_scanning", "secret_scanning_push_protection"]
	some j, feature in analysis[key]
	feature.status == "disabled"
	finding := {
		"message": sprintf("%s switches off %s", [input.subject.address, key]),
		"path": ["security_and_analysis", i, key, j, "status"],
	}
}
