# METADATA
# title: Failed security scans stop the pipeline
# description: >-
#   Checks that jobs which scan for weaknesses do not set `allow_failure`. A scan whose end is ignored finds things
#   that nobody has to mend.
# related_resources:
# - https://docs.gitlab.com/ci/yaml/#allow_failure
# - https://docs.gitlab.com/user/application_security/
# custom:
#   id: ANX-GLCI-0015
#   severity: medium
#   topic: security-testing
#   subjects: [gitlab.job]
#   controls:
#   - {id: A.8.29, strength: supports, rationale: "the result of security tests decides whether a change goes on"}
#   - {id: A.8.8, strength: supports, rationale: "known weaknesses stop the pipeline"}
#   does_not_show: >-
#     what the scan covers, and that its findings end the job; the scanners of GitLab report to the merge request and
#     end well, whatever they find
#   remediation: Remove `allow_failure` from the job, and record exceptions in the settings of the scanner.
package policies.gitlab_ci.security_scans_count

import data.policies.lib.scanners

applies if {
	not startswith(input.subject.name, ".")
	count(input.subject.views.scripts) > 0
	_scans
}

deny contains finding if {
	input.subject.config.allow_failure == true
	finding := {
		"message": sprintf("%s scans for weaknesses, and its failure is ignored", [input.subject.address]),
		"path": ["allow_failure"],
	}
}

_scans if {
	some script in input.subject.views.scripts
	scanners.runs(script.text)
}

_scans if scanners.named(input.subject.name)
