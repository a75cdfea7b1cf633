# METADATA
# title: Registers hold only fields that are known
# description: >-
#   Checks that an entry gives no field that its register does not know. A misspelt field is read by nobody: with
#   `next_reviw` the review never falls due.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0003
#   severity: low
#   topic: isms-completeness
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "what a record says is read by those who review it"}
#   - {id: A.5.33, strength: supports, rationale: "records keep the form that is laid down for them"}
#   does_not_show: >-
#     that the fields are filled in rightly
#   remediation: >-
#     Correct the name of the field, or take it out.
package policies.isms.fields_known

import data.policies.lib.isms

deny contains finding if {
	some name in object.keys(isms.entry(input.subject.config))
	not name in _known
	finding := {
		"message": sprintf("%s has a field `%s` that is not known: its fields are %s", [
			input.subject.address, name, concat(", ", _known),
		]),
		"path": [name],
	}
}

_known contains name if {
	some field in input.subject.views.fields
	name := field.name
}
