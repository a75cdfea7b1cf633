# METADATA
# title: Internal audits are held on time
# description: >-
#   Checks that no planned audit is overdue, and that the last one is not longer ago than a year. What nobody audits
#   is what everybody hopes.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0068
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.35, strength: supports, rationale: "the management system is reviewed at planned intervals"}
#   does_not_show: >-
#     that the auditor was free to judge and looked deep enough, and audits in a CSV file
#   parameters:
#     maximum_days: {default: 366, description: "Days since the last internal audit."}
#   remediation: >-
#     Hold the audit, and set `status: done` with `done_on`.
package policies.isms.internal_audits_held

import data.policies.lib.isms

applies if count(_audits) > 0

deny contains finding if {
	some audit in _audits
	isms.word(audit.fields, "status") == "planned"
	late := _today - isms.day_number(audit.fields.planned_for)
	late > 0
	finding := {
		"message": sprintf("%s was planned for a day %d days ago: hold it, or have it moved", [audit.address, late]),
		"path": ["entries", audit.position, "planned_for"],
	}
}

deny contains finding if {
	count(_held) > 0
	age := _today - max(_held)
	longest := data.parameters["ANX-ISMS-0068"].maximum_days
	age > longest
	finding := {
		"message": sprintf("the last audit in `%s` was %d days ago, and is to be within %d: hold one, and add it", [
			input.subject.address, age, longest,
		]),
		"path": [],
	}
}

_today := isms.day_number(input.as_of)

_audits contains audit if {
	input.subject.views.register.name == "internal-audits"
	some audit in isms.entries(input.subject.config, input.subject.address)
	isms.word(audit.fields, "status") != "dropped"
}

_held contains day if {
	some audit in _audits
	day := isms.day_number(audit.fields.done_on)
}
