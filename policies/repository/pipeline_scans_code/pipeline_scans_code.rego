# METADATA
# title: The pipeline analyses the code
# description: >-
#   Checks that a pipeline runs a static analysis that looks for weaknesses, and does not ignore how it ends. Mistakes
#   of known kinds are then found before they are released.
# related_resources:
# - https://docs.github.com/en/code-security/code-scanning/introduction-to-code-scanning/about-code-scanning
# - https://docs.gitlab.com/user/application_security/sast/
# custom:
#   id: ANX-REPO-0010
#   severity: medium
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.8.29, strength: demonstrates, rationale: "security tests are a fixed part of the pipeline"}
#   - {id: A.8.28, strength: supports, rationale: "insecure constructs are looked for in every change"}
#   does_not_show: >-
#     what the analysis covers and finds, and an analysis that is set up outside the repository, as the default setup
#     of GitHub is
#   remediation: >-
#     Add a step that runs CodeQL, Semgrep or another analysis to a pipeline on every change.
package policies.repository.pipeline_scans_code

import data.policies.lib.scanners

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	count(_scans) == 0
	finding := {"message": sprintf("%s has no pipeline that analyses its code", [input.subject.address]), "path": []}
}

_scans contains text if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	"code" in scanners.kinds(step.text)
	text := step.text
}
