# METADATA
# title: Risk acceptances have not expired
# description: >-
#   Checks that the last day of a risk acceptance has not passed, and that its first has come. One that has expired
#   covers nothing any more: its findings count again, and the risk is with nobody.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0030
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "exceptions end when they were meant to"}
#   does_not_show: >-
#     that accepting the risk was right
#   remediation: >-
#     Fix what was accepted and take the entry out, or have the risk's owner decide again and set `accepted_on` and
#     `expires`.
package policies.isms.acceptances_current

import data.policies.lib.isms

deny contains finding if {
	passed := 0 - isms.days(input.subject.views, "expires")
	passed > 0
	finding := {
		"message": sprintf("%s expired %d days ago and covers nothing: fix what it accepted, or have it decided again", [
			input.subject.address, passed,
		]),
		"path": ["expires"],
	}
}
