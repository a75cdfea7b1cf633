# METADATA
# title: Rows of the Statement of Applicability are reviewed
# description: >-
#   Checks that each row says when it was looked at last, and that this is not longer ago than the review cycle. A row
#   that was right two years ago tells little about today. Rows of which nothing is declared yet are not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0027
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "decisions on controls are kept up to date"}
#   does_not_show: >-
#     that the review was thorough
#   remediation: >-
#     Look at the row, correct it, and set `reviewed_on` to the day.
package policies.isms.soa_rows_reviewed

import data.policies.lib.isms

applies if not _draft

deny contains finding if {
	not _draft
	not _reviewed
	finding := {
		"message": sprintf("%s does not say when it was reviewed: look at it, and set `reviewed_on` to the day", [
			input.subject.address,
		]),
		"path": isms.place(isms.entry(input.subject.config), "reviewed_on"),
	}
}

deny contains finding if {
	not _draft
	age := 0 - isms.days(input.subject.views, "reviewed_on")
	cycle := object.get(input.subject.views, ["register", "review_days"], 365)
	age > cycle
	finding := {
		"message": sprintf("%s was reviewed %d days ago, and is to be every %d: look at it, and set `reviewed_on`", [
			input.subject.address, age, cycle,
		]),
		"path": ["reviewed_on"],
	}
}

_draft if isms.draft(input.subject)

# What is no date is told by ANX-ISMS-0002.
_reviewed if isms.given(isms.entry(input.subject.config), "reviewed_on")
