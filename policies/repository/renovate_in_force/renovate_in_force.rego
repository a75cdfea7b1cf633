# METADATA
# title: Renovate is on and reports weaknesses
# description: >-
#   Checks that the settings of Renovate switch off neither the updates nor the alerts for weaknesses, and that
#   updates are not merged without a look at the tests. A file that is there and switched off looks like a safeguard
#   and is none.
# related_resources:
# - https://docs.renovatebot.com/configuration-options/#enabled
# - https://docs.renovatebot.com/configuration-options/#vulnerabilityalerts
# custom:
#   id: ANX-REPO-0026
#   severity: medium
#   topic: dependency-updates
#   subjects: [renovate]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "fixes for weak dependencies are proposed by a machine"}
#   - {id: A.8.32, strength: supports, rationale: "updates pass the tests before they are merged"}
#   does_not_show: >-
#     that the updates are merged in time
#   remediation: >-
#     Remove `enabled: false` and `vulnerabilityAlerts.enabled: false`, and leave `ignoreTests` out.
package policies.repository.renovate_in_force

deny contains finding if {
	input.subject.config.enabled == false
	finding := _finding("switches Renovate off", ["enabled"])
}

deny contains finding if {
	input.subject.config.vulnerabilityAlerts.enabled == false
	finding := _finding("switches off alerts for weaknesses", ["vulnerabilityAlerts", "enabled"])
}

deny contains finding if {
	input.subject.config.ignoreTests == true
	input.subject.config.automerge == true
	finding := _finding("merges updates whose tests have failed", ["ignoreTests"])
}

_finding(what, path) := {"message": sprintf("%s %s", [input.subject.address, what]), "path": path}
