# METADATA
# title: Reviews come back at least once a year
# description: >-
#   Checks that the next review of a document, a risk, a supplier or a service, the next test of a restore, training,
#   audit or management review is planned within a year of the last one, and the next look at privileged access within
#   a quarter. A date far ahead is a review that does not take place.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0051
#   severity: medium
#   topic: isms-cycles
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "reviews are planned in regular intervals"}
#   - {id: A.5.35, strength: supports, rationale: "reviews of the approach are planned and come back"}
#   does_not_show: >-
#     that the reviews take place: see ANX-ISMS-0009 and ANX-ISMS-0063
#   parameters:
#     maximum_days: {default: 366, description: "Days from a review to the next one."}
#     privileged_days: {default: 100, description: "Days from a review of privileged access to the next one."}
#   remediation: >-
#     Set the next date to a day within the time allowed.
package policies.isms.review_cycles_short

import data.policies.lib.isms

applies if _cycles[input.subject.type]

deny contains finding if {
	[last, next] := _cycles[input.subject.type]
	length := isms.days(input.subject.views, next) - isms.days(input.subject.views, last)
	length > _longest
	finding := {
		"message": sprintf("`%s` of %s lies %d days after `%s`, and at most %d are allowed: set an earlier day", [
			next, input.subject.address, length, last, _longest,
		]),
		"path": [next],
	}
}

_cycles := {
	"isms.access_review": ["reviewed_on", "next_review"],
	"isms.compliance_review": ["reviewed_on", "next_due"],
	"isms.continuity_plan": ["approved_on", "next_review"],
	"isms.continuity_test": ["tested_on", "next_due"],
	"isms.document": ["approved_on", "next_review"],
	"isms.management_review": ["held_on", "next_due"],
	"isms.risk": ["assessed_on", "next_review"],
	"isms.security_test": ["ended_on", "next_due"],
	"isms.supplier": ["assessed_on", "next_review"],
	"isms.supplier_review": ["reviewed_on", "next_review"],
	"isms.training_course": ["held_on", "next_due"],
}

default _longest := 366

_longest := data.parameters["ANX-ISMS-0051"].privileged_days if _privileged

_longest := data.parameters["ANX-ISMS-0051"].maximum_days if not _privileged

_privileged if {
	input.subject.type == "isms.access_review"
	isms.word(isms.entry(input.subject.config), "scope") == "privileged"
}
