# METADATA
# title: The pipeline checks infrastructure as code
# description: >-
#   Checks that a repository with Terraform, CloudFormation or Bicep files has a pipeline that checks them for
#   insecure settings, and does not ignore how it ends. A wrong setting is cheapest to mend before it is applied.
# related_resources:
# - https://developer.hashicorp.com/validated-designs/terraform-operating-guides-adoption/terraform-workflows
# - https://docs.gitlab.com/user/application_security/iac_scanning/
# custom:
#   id: ANX-REPO-0014
#   severity: low
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "configurations are checked against rules before they take effect"}
#   - {id: A.8.29, strength: supports, rationale: "the check is a fixed part of the pipeline"}
#   - {id: A.5.36, strength: supports, rationale: "compliance with rules of the organization is checked by a machine"}
#   does_not_show: >-
#     which rules are checked
#   remediation: >-
#     Add a step that runs Annexa or another scanner of infrastructure as code to a pipeline on every change.
package policies.repository.pipeline_checks_infrastructure

import data.policies.lib.paths
import data.policies.lib.scanners

applies if {
	count(input.subject.views.pipeline_steps) > 0
	some extension in ["tf", "tofu", "bicep"]
	some path in input.subject.views.by_extension[extension]
	not paths.aside(path)
}

deny contains finding if {
	count(_scans) == 0
	finding := {
		"message": sprintf("%s holds infrastructure that no pipeline checks", [input.subject.address]),
		"path": [],
	}
}

_scans contains text if {
	some step in input.subject.views.pipeline_steps
	not step.tolerated
	"infrastructure" in scanners.kinds(step.text)
	text := step.text
}
