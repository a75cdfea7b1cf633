# METADATA
# title: Entries of registers are complete
# description: >-
#   Checks that an entry of a register, a row of the Statement of Applicability, a risk acceptance and the front
#   matter of a document give every field that their kind needs. An entry without an owner, a date or a decision is a
#   note, and shows nobody that anything was done. Drafts of documents and rows of which nothing is declared yet are
#   not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0001
#   severity: medium
#   topic: isms-completeness
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "records can be reviewed only where they are complete"}
#   - {id: A.5.33, strength: supports, rationale: "records hold what makes them usable as evidence"}
#   does_not_show: >-
#     that what the fields say is true, and that every entry that there should be is there
#   remediation: >-
#     Fill in the field that the finding names, or take the entry out if it is not needed.
package policies.isms.entries_complete

import data.policies.lib.isms

applies if not _draft

deny contains finding if {
	not _draft
	some field in input.subject.views.fields
	field.name in _missing
	finding := {
		"message": sprintf("%s has no `%s`: %s", [input.subject.address, field.name, _advice(field)]),
		"path": isms.place(_entry, field.name),
	}
}

_entry := isms.entry(input.subject.config)

_draft if isms.draft(input.subject)

_missing contains name if {
	some field in input.subject.views.fields
	name := field.name
	_required(field)
	not name in _told_elsewhere
	isms.blank(object.get(_entry, name, null))
}

_required(field) if field.required == true

_required(field) if isms.word(_entry, field.required_if.field) in {value |
	some one in field.required_if.values
	value := lower(isms.text(one))
}

default _told_elsewhere := set()

# Policies of their own speak of these fields of a row: ANX-ISMS-0021 to 0023, and 0027.
_told_elsewhere := {"justification", "basis", "treatment_plan", "records", "reviewed_on"} if {
	input.subject.type == "isms.soa_row"
}

_advice(field) := "set it to a role of isms/records/roles.yaml" if field.kind in {"role", "roles"}

_advice(field) := "set it to a date, as in 2026-01-31" if field.kind == "date"

_advice(field) := sprintf("set it to one of %s", [concat(", ", field.values)]) if field.kind == "choice"

_advice(field) := sprintf("name what it refers to in %s", [isms.file(field.register)]) if field.register

_advice(field) := "fill it in" if {
	not field.kind in {"role", "roles", "date", "choice"}
	not field.register
}
