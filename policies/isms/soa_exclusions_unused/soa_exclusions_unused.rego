# METADATA
# title: Excluded controls are not in use
# description: >-
#   Checks that a control which the Statement of Applicability leaves out is not one of which this run found evidence
#   that it operates. Either the exclusion is out of date, or its reason is.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0024
#   severity: medium
#   topic: isms-applicability
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "decisions on controls match what is found"}
#   does_not_show: >-
#     that an excluded control is not needed
#   remediation: >-
#     Set `applicable: true` with a justification, or say in `justification` why what was found is something else.
package policies.isms.soa_exclusions_unused

import data.policies.lib.isms

applies if _excluded

deny contains finding if {
	_excluded
	shown := input.subject.views.evidence.demonstrated
	shown > 0
	finding := {
		"message": sprintf("%s leaves the control out, and %d results show it in use: set `applicable: true`", [
			input.subject.address, shown,
		]),
		"path": ["applicable"],
	}
}

_excluded if isms.word(isms.entry(input.subject.config), "applicable") == "false"
