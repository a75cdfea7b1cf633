# METADATA
# title: Active security tests do not run on production
# description: >-
#   Checks that no pipeline points an active scanner, an attack tool or a load generator at a production system. Such
#   tests can change data and stop services; on running systems they are planned and agreed, and not started by a
#   commit.
# related_resources:
# - https://www.zaproxy.org/docs/docker/full-scan/
# - https://docs.gitlab.com/user/application_security/dast/
# custom:
#   id: ANX-REPO-0020
#   severity: medium
#   topic: security-testing
#   subjects: [repository]
#   controls:
#   - {id: A.8.34, strength: supports, rationale: "tests that can disturb running systems are not started by the pipeline"}
#   - {id: A.8.29, strength: supports, rationale: "active tests run on a system made for them"}
#   - {id: A.8.31, strength: supports, rationale: "test and production stay apart"}
#   does_not_show: >-
#     tests that are started outside the pipeline, and how they were agreed
#   remediation: >-
#     Point the test at a test system, or take it out of the pipeline and agree each run with those who operate the
#     system.
package policies.repository.active_tests_off_production

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	some step in input.subject.views.pipeline_steps
	step.kind == "command"
	some line in split(lower(step.text), "\n")
	regex.match(_active, line)
	regex.match(`(^|[^a-z-])(prod|production|live)([^a-z]|$)|://www\.`, line)
	not regex.match(`(non|pre)-?prod`, line)
	finding := {
		"message": sprintf("%s runs active tests on production in %s", [input.subject.address, step.path]),
		"path": [],
	}
}

_active := concat("", [
	`(^|[ \t;&|/])(zap-full-scan(\.py)?|zap-api-scan(\.py)?|zap\.sh|nuclei|nikto|sqlmap|wapiti|arachni|masscan|hydra|ffuf|`,
	`k6 run|locust|gatling(\.sh)?|jmeter|artillery|vegeta|wrk|siege|chaos run)([ \t]|$)`,
])
