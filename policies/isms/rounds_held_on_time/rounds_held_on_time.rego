# METADATA
# title: What comes back is held on time
# description: >-
#   Checks that the next round of what is held again and again, such as access reviews, restore tests, training,
#   audits of suppliers and management reviews, took place by its day. A round that a later one has followed is
#   history and is not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0063
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "reviews and tests come back on planned dates"}
#   - {id: A.5.35, strength: supports, rationale: "reviews of the approach are held on time"}
#   does_not_show: >-
#     that the last round went well, and rounds in a CSV file
#   remediation: >-
#     Hold the round and add an entry for it.
package policies.isms.rounds_held_on_time

import data.policies.lib.isms

applies if {
	_register in object.keys(isms.series)
	count(_entries) > 0
}

deny contains finding if {
	_register in object.keys(isms.series)
	some round in _entries
	some date in ["next_due", "next_review"]
	isms.text(round.fields[date]) < input.as_of
	is_number(isms.day_number(round.fields[date]))
	not isms.followed(_fields, _register, round.fields, date)
	finding := {
		"message": sprintf("%s is overdue, `%s` was %s: hold the next round, and add an entry for it", [
			round.address, date, round.fields[date],
		]),
		"path": ["entries", round.position, date],
	}
}

_register := input.subject.views.register.name

_entries := isms.entries(input.subject.config, input.subject.address)

_fields := {one.fields | some one in _entries}
