# METADATA
# title: Nothing in the registers is overdue
# description: >-
#   Checks that no entry has a date that has passed for what is still to be done: a review, an action, a test. Entries
#   whose status says that nothing is left to do are not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0009
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "reviews and actions are held on time"}
#   - {id: A.5.35, strength: supports, rationale: "what was found is worked off by the day agreed"}
#   does_not_show: "that what was done on time was done well"
#   remediation: >-
#     Do what was due and record it, or have its owner agree on a new date.
package policies.isms.entries_not_overdue

import data.policies.lib.isms

applies if {
	some field in input.subject.views.fields
	field.due == true
	not _settled
}

deny contains finding if {
	not _settled
	some field in input.subject.views.fields
	field.due == true
	days := isms.days(input.subject.views, field.name)
	days < 0
	finding := {
		"message": sprintf("%s is overdue, `%s` passed %d days ago: do it and record it, or agree on a new date", [
			input.subject.address, field.name, 0 - days,
		]),
		"path": [field.name],
	}
}

_settled if isms.settled(isms.entry(input.subject.config))
