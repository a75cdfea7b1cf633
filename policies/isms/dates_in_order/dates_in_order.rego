# METADATA
# title: Dates in registers follow one another
# description: >-
#   Checks that nothing is due before it was decided, closed before it was opened or approved before it was written.
#   Dates in the wrong order are a slip, or were filled in afterwards.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0006
#   severity: medium
#   topic: isms-dates
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "the dates of records make sense"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept as things happened"}
#   does_not_show: >-
#     that the dates are the true ones
#   remediation: >-
#     Correct the date that the finding names, or the one that it has to follow.
package policies.isms.dates_in_order

import data.policies.lib.isms

applies if {
	some field in input.subject.views.fields
	field.after
}

deny contains finding if {
	some field in input.subject.views.fields
	isms.days(input.subject.views, field.name) < isms.days(input.subject.views, field.after)
	finding := {
		"message": sprintf("`%s` of %s lies before `%s`: correct one of the dates", [
			field.name, input.subject.address, field.after,
		]),
		"path": [field.name],
	}
}
