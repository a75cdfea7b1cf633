# METADATA
# title: Registers are reviewed
# description: >-
#   Checks that a register says when it was reviewed last, that this is not longer ago than its review cycle, and that
#   the next review has not passed. A register that nobody looks at describes an organisation of the past.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0010
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "records are reviewed regularly"}
#   - {id: A.5.35, strength: supports, rationale: "the basis of the management system is looked at on planned dates"}
#   does_not_show: >-
#     that the review was thorough, and registers kept as CSV, which have no place for the date
#   remediation: >-
#     Review the register, correct it, and set `reviewed_on` at its top to the day of the review, and `next_review` to
#     the next.
package policies.isms.registers_reviewed

import data.policies.lib.isms

applies if isms.kept(input.subject.config, input.file.path)

deny contains finding if {
	not _reviewed
	finding := {
		"message": sprintf("%s does not say when it was reviewed: review it, and set `reviewed_on` to the day", [_name]),
		"path": isms.place(_register, "reviewed_on"),
	}
}

deny contains finding if {
	age := 0 - isms.days(input.subject.views, "reviewed_on")
	age > _cycle
	finding := {
		"message": sprintf("%s was reviewed %d days ago, and is to be every %d: review it, and set `reviewed_on`", [
			_name, age, _cycle,
		]),
		"path": ["reviewed_on"],
	}
}

deny contains finding if {
	isms.days(input.subject.views, "reviewed_on") > 0
	finding := {
		"message": sprintf("%s was reviewed on a day that lies ahead: correct `reviewed_on`", [_name]),
		"path": ["reviewed_on"],
	}
}

deny contains finding if {
	passed := 0 - isms.days(input.subject.views, "next_review")
	passed > 0
	finding := {
		"message": sprintf("the review of %s was due %d days ago: review it, and set `next_review`", [_name, passed]),
		"path": ["next_review"],
	}
}

_register := isms.entry(input.subject.config)

_name := sprintf("the register `%s`", [input.subject.address])

_cycle := object.get(input.subject.views.register, "review_days", 365)

_reviewed if isms.days(input.subject.views, "reviewed_on")
