# METADATA
# title: The pipeline looks for secrets
# description: >-
#   Checks that a pipeline looks for passwords, tokens and keys in the code, and does not ignore how it ends. A secret
#   that is found before the merge can still be replaced before anyone uses it.
# related_resources:
# - https://docs.github.com/en/code-security/secret-scanning/introduction/about-secret-scanning
# - https://docs.gitlab.com/user/application_security/secret_detection/
# custom:
#   id: ANX-REPO-0012
#   severity: medium
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials in code are found and replaced"}
#   - {id: A.8.12, strength: supports, rationale: "secrets are kept from leaving with the code"}
#   - {id: A.8.4, strength: supports, rationale: "the code holds nothing that opens other systems"}
#   does_not_show: >-
#     that a secret which was found is replaced, and push protection that is set up outside the repository
#   remediation: >-
#     Add a step that runs Gitleaks, TruffleHog or the secret detection of GitLab to a pipeline on every change.
package policies.repository.pipeline_looks_for_secrets

import data.policies.lib.scanners

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	count(_scans) == 0
	finding := {"message": sprintf("%s has no pipeline that looks for secrets", [input.subject.address]), "path": []}
}

_scans contains text if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	"secrets" in scanners.kinds(step.text)
	text := step.text
}
