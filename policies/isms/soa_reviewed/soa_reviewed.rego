# METADATA
# title: The Statement of Applicability is reviewed
# description: >-
#   Checks that `isms/soa.yaml` says when it is reviewed next, and that this day has not passed. Risks and technology
#   move on, and the decisions on controls with them. One on which nothing is declared yet is not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0026
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.soa]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "the basis of every review is kept up to date"}
#   - {id: A.5.35, strength: supports, rationale: "the decisions on controls are looked at on planned dates"}
#   does_not_show: >-
#     that the review looked at every row: see ANX-ISMS-0027
#   remediation: >-
#     Review the Statement of Applicability, have it approved, and set `next_review` to the day of the next one.
package policies.isms.soa_reviewed

import data.policies.lib.isms

applies if _declared

deny contains finding if {
	_declared
	not _planned
	finding := {
		"message": sprintf("%s does not say when it is reviewed next: set `next_review` to a date", [input.subject.address]),
		"path": isms.place(_soa, "next_review"),
	}
}

deny contains finding if {
	passed := 0 - isms.days(input.subject.views, "next_review")
	passed > 0
	finding := {
		"message": sprintf("the review of %s was due %d days ago: review it, and set `next_review`", [
			input.subject.address, passed,
		]),
		"path": ["next_review"],
	}
}

_soa := isms.entry(input.subject.config)

_declared if isms.declared(_soa)

_planned if isms.days(input.subject.views, "next_review")
