# METADATA
# title: Nothing in the registers is overdue
# description: >-
#   Checks that no entry has a date that has passed for what is still to be done: a review, a service, the end of
#   support or of a contract. Entries whose status says that nothing is left to do are not judged. Acceptances,
#   documents and what is held again and again have policies of their own.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0009
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "reviews are held on time"}
#   - {id: A.5.35, strength: supports, rationale: "what was planned is done by the day agreed"}
#   does_not_show: >-
#     that what was done on time was done well
#   remediation: >-
#     Do what was due and record it, or have its owner agree on a new date.
package policies.isms.entries_not_overdue

import data.policies.lib.isms

applies if count(_due) > 0

deny contains finding if {
	some name in _due
	passed := 0 - isms.days(input.subject.views, name)
	passed > 0
	finding := {
		"message": sprintf("%s is overdue, `%s` passed %d days ago: do what was due, and set the next date", [
			input.subject.address, name, passed,
		]),
		"path": [name],
	}
}

_due contains name if {
	not _other
	some field in input.subject.views.fields
	field.due == true
	name := field.name
}

_other if isms.settled(isms.entry(input.subject.config))

_other if input.subject.type in {"isms.acceptance", "isms.document"}

_other if input.subject.views.register.name in object.keys(isms.series)
