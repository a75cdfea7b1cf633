# METADATA
# title: Closed nonconformities stay closed
# description: >-
#   Checks that a nonconformity is closed only where the action helped. One that did not is open.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0067
#   severity: medium
#   topic: isms-improvement
#   subjects: [isms.nonconformity]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "corrective actions are checked for whether they helped"}
#   - {id: A.5.27, strength: supports, rationale: "what was learned led to something that works"}
#   does_not_show: >-
#     that the cause was found
#   remediation: >-
#     Set `status` back to in_progress with another `action`, or `effective: true` once it has helped.
package policies.isms.nonconformities_effective

import data.policies.lib.isms

deny contains finding if {
	isms.word(_entry, "status") == "closed"
	isms.word(_entry, "effective") == "false"
	finding := {
		"message": sprintf("%s is closed, and its action did not help: set `status: in_progress` and find another action", [
			input.subject.address,
		]),
		"path": ["effective"],
	}
}

_entry := isms.entry(input.subject.config)
