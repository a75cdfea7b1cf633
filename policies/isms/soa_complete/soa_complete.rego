# METADATA
# title: The Statement of Applicability speaks of every control
# description: >-
#   Checks that each of the 93 controls of Annex A has a row, and that every other row is one of the organisation's
#   own (`ORG.*`) with a title. A control that nobody decided on is neither in nor out.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0020
#   severity: medium
#   topic: isms-applicability
#   subjects: [isms.soa]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "the organisation has a position on every control that it can be held against"}
#   does_not_show: >-
#     that the decisions are right for the risks of the organisation
#   remediation: >-
#     Add a row to `controls` of `isms/soa.yaml` for the control, or correct the id of the row.
package policies.isms.soa_complete

import data.policies.lib.isms

deny contains finding if {
	some id in input.subject.views.controls
	not id in _ids
	finding := {
		"message": sprintf("%s has no row for %s: add one, and say whether the control is necessary and why", [
			input.subject.address, id,
		]),
		"path": isms.place(_soa, "controls"),
	}
}

deny contains finding if {
	some row in _rows
	not row.id in input.subject.views.controls
	not startswith(row.id, "ORG.")
	finding := {
		"message": sprintf("%s has a row for `%s`, which is no control of Annex A: correct it, or name an own one ORG.*", [
			input.subject.address, row.id,
		]),
		"path": ["controls", row.position, "id"],
	}
}

deny contains finding if {
	some row in _rows
	startswith(row.id, "ORG.")
	not isms.given(row.fields, "title")
	finding := {
		"message": sprintf("the organisation's own control %s has no title: set `title`", [row.id]),
		"path": ["controls", row.position],
	}
}

_soa := isms.entry(input.subject.config)

_rows contains row if {
	is_array(_soa.controls)
	some position, one in _soa.controls
	fields := isms.entry(one)
	id := isms.text(fields.id)
	row := {"position": position, "id": id, "fields": fields}
}

_ids := {row.id | some row in _rows}
