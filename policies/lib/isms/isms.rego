# METADATA
# description: >-
#   Entries of registers, the Statement of Applicability and documents: what their fields hold, and what they refer to.
#   A list in a cell of a CSV file is text with semicolons; it counts like a list.
package policies.lib.isms

# Returns the fields of an entry. What is no mapping has none.
entry(config) := config if is_object(config)

entry(config) := {} if not is_object(config)

# Says whether a value holds nothing: null, spaces, an empty mapping, a list of nothing.
blank(value) if _empty(value)

blank(value) if value == {}

blank(value) if {
	is_array(value)
	every one in value {
		_empty(one)
	}
}

_empty(value) if value == null

_empty(value) if {
	is_string(value)
	trim_space(value) == ""
}

# Says whether an entry gives a field.
given(fields, name) if not blank(object.get(fields, name, null))

# Returns the place of a field for a finding: the field where it stands, else the entry.
place(fields, name) := [name] if name in object.keys(fields)

place(fields, name) := [] if not name in object.keys(fields)

# Returns the text of a scalar without the spaces around it; undefined for null, lists and mappings.
text(value) := trim_space(value) if is_string(value)

text(value) := sprintf("%v", [value]) if is_number(value)

text(value) := sprintf("%v", [value]) if is_boolean(value)

# Returns the text of a field in lower case, "" where there is none.
word(fields, name) := lower(text(fields[name]))

word(fields, name) := "" if not text(object.get(fields, name, null))

# Returns what a field lists, each with its place.
items(fields, name) := found if {
	values := object.get(fields, name, "")
	is_array(values)
	found := {{"text": word, "path": [name, position]} |
		some position, one in values
		word := text(one)
		word != ""
	}
}

items(fields, name) := found if {
	value := object.get(fields, name, "")
	not is_array(value)
	found := {item |
		some part in split(text(value), ";")
		trim_space(part) != ""
		item := {"text": trim_space(part), "path": [name]}
	}
}

# Returns the texts of what a field lists.
texts(fields, name) := {item.text | some item in items(fields, name)}

# Returns the number that a field holds, also as digits; undefined for anything else.
number(value) := value if is_number(value)

number(value) := to_number(trim_space(value)) if {
	is_string(value)
	regex.match(`^\s*-?(0|[1-9][0-9]*)(\.[0-9]+)?\s*$`, value)
}

# Returns the days from the day of the run to a date; undefined where there is no valid date.
days(views, name) := value if {
	value := views.days[name]
	is_number(value)
}

# Returns the file in which a register is to be kept.
file(register) := sprintf("isms/%s.yaml", [register]) if register in {"soa", "acceptances"}

file(register) := "isms/ (Markdown with front matter)" if register == "documents"

file(register) := sprintf("isms/records/%s.yaml", [register]) if {
	not register in {"soa", "acceptances", "documents"}
}

# Says whether an id is one of the 93 controls of Annex A: 37, 8, 14 and 34 in four themes.
annex_a(id) if regex.match(`^A\.(5\.([1-9]|[12][0-9]|3[0-7])|6\.[1-8]|7\.([1-9]|1[0-4])|8\.([1-9]|[12][0-9]|3[0-4]))$`, id)

# Returns the subjects of a type that an entry is tied to.
related(document, type) := object.get(object.get(document, "related", {}), type, [])

# Says whether nothing is declared on a row of the Statement of Applicability yet, or a document is a draft.
draft(subject) if {
	subject.type == "isms.soa_row"
	word(entry(subject.config), "status") == "undeclared"
}

draft(subject) if {
	subject.type == "isms.document"
	word(entry(subject.config), "status") == "draft"
}

# Says whether a register is in use and has a place for its owner and its review. A CSV file holds entries and nothing else;
# one with no entries, no owner and no review is a template.
kept(config, path) if {
	given(entry(config), "entries")
	not endswith(lower(path), ".csv")
}

kept(config, _) if given(entry(config), "owner")

kept(config, _) if given(entry(config), "reviewed_on")

# Says whether nothing is left to do on an entry.
settled(fields) if {
	word(fields, "status") in {
		"closed", "declined", "done", "dropped", "fixed", "kept_apart", "left", "met", "missed", "reached", "retired", "withdrawn",
	}
}

# What is held again and again: by register, the fields that two rounds of the same thing have in common. A round that another
# one has followed is not overdue.
series := {
	"access-reviews": ["asset", "scope"],
	"compliance-reviews": ["area"],
	"continuity-tests": ["asset", "kind"],
	"management-reviews": [],
	"measurements": ["measure"],
	"security-tests": ["kind", "assets"],
	"supplier-reviews": ["supplier"],
	"training": ["kind", "audience"],
}

# Says whether a later round of the same thing stands in the entries: one whose date in the field is later.
followed(entries, register, round, date) if {
	some other in entries
	text(other[date]) > text(round[date])
	every name in series[register] {
		texts(other, name) == texts(round, name)
	}
}

# Says whether something is declared on a row of the Statement of Applicability.
declared(soa) if {
	is_array(soa.controls)
	some row in soa.controls
	word(entry(row), "status") != "undeclared"
}

# Returns the risks that the field `risk` of an entry names.
risks_of(document) := {risk |
	some risk in related(document, "isms.risk")
	text(risk.config.id) in texts(entry(document.subject.config), "risk")
}

# Returns the roles that may decide on a risk: its owner, and the delegates that the risk or the owner's role names.
deciders(document, risk) := (owners | texts(risk, "delegates")) | (by_role | by_view) if {
	owners := texts(risk, "owner")
	by_role := {delegate |
		some role in related(document, "isms.role")
		text(role.config.id) in owners
		some delegate in texts(role.config, "delegates")
	}
	by_view := {delegate |
		some owner in owners
		some delegate in texts(object.get(document.subject.views, "delegates", {}), owner)
	}
}

# Returns the entries of a register with their places and names.
entries(config, address) := {item |
	some position
	one := config.entries[position]
	item := {"fields": entry(one), "position": position, "address": _address(address, one, position)}
} if {
	is_object(config)
	is_array(config.entries)
}

entries(config, _) := set() if not _listed(config)

_listed(config) if is_array(config.entries)

_address(address, one, _) := sprintf("%s/%s", [address, text(one.id)])

_address(address, one, position) := sprintf("%s/#%d", [address, position + 1]) if not text(object.get(entry(one), "id", null))

# Returns the number of a day, counted from some day long ago; undefined for what is no date. Arithmetic of the Gregorian calendar
# with years that begin in March, so that leap days come last.
day_number(date) := ((365 * turn) + _leaps(turn)) + (floor(((153 * month) + 2) / 5) + day) if {
	is_string(date)
	regex.match(`^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`, date)
	parts := [to_number(trim_left(part, "0")) | some part in split(date, "-")]
	month := (parts[1] + 9) % 12
	turn := parts[0] - floor(month / 10)
	day := parts[2]
}

_leaps(years) := (floor(years / 4) - floor(years / 100)) + floor(years / 400)

# Says whether a risk has an owner, as far as the register of roles knows. What has none is told of elsewhere.
owned(document, risk) if {
	some owner in texts(risk, "owner")
	owner in object.get(document.subject.views, ["ids", "roles"], [owner])
}
