# METADATA
# title: Risk acceptances are still needed
# description: >-
#   Checks that there are findings which a risk acceptance speaks of. One that covers nothing is left over from a
#   fault that was mended, and would hide the next one.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0034
#   severity: low
#   topic: isms-acceptances
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "exceptions are taken back when they are not needed any more"}
#   does_not_show: >-
#     that the acceptance covers them: see ANX-ISMS-0030 to ANX-ISMS-0033
#   remediation: >-
#     Take the entry out, or correct its scope.
package policies.isms.acceptances_used

import data.policies.lib.isms

applies if input.subject.views.known == true

deny contains finding if {
	input.subject.views.known == true
	input.subject.views.covered == 0
	finding := {
		"message": sprintf("%s speaks of no finding of this run: take it out, or correct its scope", [input.subject.address]),
		"path": isms.place(isms.entry(input.subject.config), "id"),
	}
}
