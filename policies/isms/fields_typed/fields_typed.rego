# METADATA
# title: Fields of registers hold values of their kind
# description: >-
#   Checks that a date is a date, a number a number within its range, a choice one of the given words, an id one word,
#   and that lists and single values stand where they belong. A value of another kind is read by nobody: a review date
#   that is no date never falls due.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0002
#   severity: medium
#   topic: isms-completeness
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "only records that can be read can be reviewed"}
#   - {id: A.5.33, strength: supports, rationale: "records keep a form in which they can be used"}
#   does_not_show: >-
#     that the values are right
#   remediation: >-
#     Give the field a value of the kind that the finding names.
package policies.isms.fields_typed

import data.policies.lib.isms

deny contains finding if {
	not is_object(input.subject.config)
	finding := {
		"message": sprintf("%s is no mapping: write its fields as `name: value`", [input.subject.address]),
		"path": [],
	}
}

deny contains finding if {
	some field in input.subject.views.fields
	isms.given(_entry, field.name)
	fault := _fault(field, _entry[field.name])
	finding := {
		"message": sprintf("`%s` of %s %s", [field.name, input.subject.address, fault]),
		"path": [field.name],
	}
}

_entry := isms.entry(input.subject.config)

_lists := {"texts", "roles", "references", "controls", "records"}

_fault(field, value) := "is a list or a mapping: write a text" if {
	field.kind == "text"
	not isms.text(value)
}

_fault(field, value) := "is no id: write one word without spaces, commas and semicolons" if {
	field.kind == "id"
	not _is_id(value)
}

_fault(field, _) := "is no date: write it as YYYY-MM-DD, as in 2026-01-31" if {
	field.kind == "date"
	not isms.days(input.subject.views, field.name)
}

_fault(field, value) := sprintf("is no number: write one%s", [_range(field)]) if {
	field.kind == "number"
	not _is_number(value)
}

_fault(field, value) := sprintf("is out of range: write a number%s", [_range(field)]) if {
	field.kind == "number"
	_outside(field, isms.number(value))
}

_fault(field, value) := "is neither true nor false: write one of them" if {
	field.kind == "bool"
	not _is_bool(value)
}

_fault(field, value) := sprintf("is none of the known values: write one of %s", [concat(", ", field.values)]) if {
	field.kind == "choice"
	not _is_choice(field, value)
}

_fault(field, value) := sprintf("names no single %s: write one", [field.kind]) if {
	field.kind in {"role", "reference", "control", "document"}
	not _is_single(value)
}

_fault(field, value) := "is no list: write a list with one text to an element" if {
	field.kind in _lists
	not _is_list(value)
}

_fault(field, value) := sprintf("lists what is none of the known values: use %s", [concat(", ", field.values)]) if {
	field.kind == "texts"
	_is_list(value)
	count(isms.texts(_entry, field.name) - {one | some one in field.values}) > 0
}

_fault(field, value) := "is no link: write an address that begins with https://" if {
	field.kind == "link"
	not _is_link(value)
}

_is_id(value) if regex.match(`^[^\s,;]+$`, isms.text(value))

_is_number(value) if is_number(isms.number(value))

_outside(field, number) if number < field.minimum

_outside(field, number) if number > field.maximum

_range(field) := concat("", [_least(field), _most(field)])

_least(field) := sprintf(" of at least %v", [field.minimum]) if is_number(field.minimum)

_least(field) := "" if not is_number(object.get(field, "minimum", null))

_most(field) := sprintf(", at most %v", [field.maximum]) if is_number(field.maximum)

_most(field) := "" if not is_number(object.get(field, "maximum", null))

_is_bool(value) if lower(isms.text(value)) in {"true", "false"}

_is_choice(field, value) if isms.text(value) in {isms.text(one) | some one in field.values}

_is_single(value) if {
	is_string(value)
	not contains(value, ";")
	not contains(value, ",")
}

_is_list(value) if is_string(value)

_is_list(value) if {
	is_array(value)
	every one in value {
		isms.text(one)
	}
}

_is_link(value) if {
	is_string(value)
	startswith(lower(trim_space(value)), "https://")
}
