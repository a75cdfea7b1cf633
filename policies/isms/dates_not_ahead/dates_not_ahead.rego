# METADATA
# title: What is recorded as done does not lie ahead
# description: >-
#   Checks that dates of what was done, decided or approved are not in the future. Such a date is a slip, or something
#   that is not done was recorded as done.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0007
#   severity: medium
#   topic: isms-dates
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "records speak of what happened"}
#   - {id: A.5.33, strength: supports, rationale: "records are written when things happen, not before"}
#   does_not_show: >-
#     that it was done on that date
#   remediation: >-
#     Correct the date, or record it once it is done.
package policies.isms.dates_not_ahead

import data.policies.lib.isms

applies if {
	some field in input.subject.views.fields
	field.past == true
}

deny contains finding if {
	some field in input.subject.views.fields
	field.past == true
	ahead := isms.days(input.subject.views, field.name)
	ahead > 0
	finding := {
		"message": sprintf("`%s` of %s lies %d days ahead: correct it, or record it once it is done", [
			field.name, input.subject.address, ahead,
		]),
		"path": [field.name],
	}
}
