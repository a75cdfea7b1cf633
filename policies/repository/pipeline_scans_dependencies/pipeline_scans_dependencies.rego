# METADATA
# title: The pipeline looks for weak dependencies
# description: >-
#   Checks that a pipeline compares the dependencies with published weaknesses, and does not ignore how it ends. Most
#   of the code of a product is made elsewhere, and its weaknesses are published every day.
# related_resources:
# - https://docs.github.com/en/code-security/supply-chain-security/understanding-your-software-supply-chain/about-dependency-review
# - https://docs.gitlab.com/user/application_security/dependency_scanning/
# custom:
#   id: ANX-REPO-0011
#   severity: medium
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.8.8, strength: demonstrates, rationale: "dependencies are compared with published weaknesses"}
#   - {id: A.8.29, strength: supports, rationale: "the comparison is a fixed part of the pipeline"}
#   - {id: A.5.21, strength: supports, rationale: "components of suppliers are checked"}
#   does_not_show: >-
#     that findings are acted on in time, and alerts that are set up outside the repository
#   remediation: >-
#     Add a step that runs the audit of the package manager, OSV-Scanner, Trivy or a dependency review to a pipeline.
package policies.repository.pipeline_scans_dependencies

import data.policies.lib.scanners

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	count(_scans) == 0
	finding := {"message": sprintf("%s has no pipeline that looks for weak dependencies", [input.subject.address]), "path": []}
}

_scans contains text if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	"dependencies" in scanners.kinds(step.text)
	text := step.text
}
