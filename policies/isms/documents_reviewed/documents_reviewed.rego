# METADATA
# title: Policy documents are reviewed
# description: >-
#   Checks that the next review of a document in force has not passed. Rules that nobody has looked at for long fit
#   neither the technology nor the risks of today. Drafts and what was withdrawn are not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0050
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.document]
#   controls:
#   - {id: A.5.1, strength: supports, rationale: "policies are reviewed on planned dates"}
#   - {id: A.5.36, strength: supports, rationale: "there are current rules to hold the organisation against"}
#   does_not_show: >-
#     that the review was thorough, and that people know the document
#   remediation: >-
#     Review the document, have it approved, and set `approved_on` and `next_review` in its front matter.
package policies.isms.documents_reviewed

import data.policies.lib.isms

applies if _in_force

deny contains finding if {
	_in_force
	passed := 0 - isms.days(input.subject.views, "next_review")
	passed > 0
	finding := {
		"message": sprintf("the review of %s was due %d days ago: review it, have it approved, and set `next_review`", [
			input.subject.address, passed,
		]),
		"path": ["next_review"],
	}
}

_in_force if not isms.word(isms.entry(input.subject.config), "status") in {"draft", "withdrawn"}
