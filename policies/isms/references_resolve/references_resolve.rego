# METADATA
# title: References in registers lead somewhere
# description: >-
#   Checks that the entries, controls, documents and registers that an entry names exist. A treatment of a risk that
#   is in no register treats nothing, and a row of the Statement of Applicability that names a record that is not
#   there has no evidence.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0005
#   severity: medium
#   topic: isms-references
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "records can be followed from one to the next"}
#   - {id: A.5.33, strength: supports, rationale: "records stay together with what they refer to"}
#   does_not_show: >-
#     that what is referred to is the right one; for roles see ANX-ISMS-0015
#   remediation: >-
#     Correct the id, or add the entry, document or register that it names.
package policies.isms.references_resolve

import data.policies.lib.isms

deny contains finding if {
	some field in input.subject.views.fields
	target := _target(field)
	some item in isms.items(_entry, field.name)
	not _exists(target, item.text)
	finding := {
		"message": sprintf("`%s` of %s names `%s`, %s", [
			field.name, input.subject.address, item.text, _advice(target),
		]),
		"path": item.path,
	}
}

_entry := isms.entry(input.subject.config)

_ids := object.get(input.subject.views, "ids", {})

_target(field) := field.register if field.kind in {"reference", "references"}

_target(field) := "documents" if field.kind == "document"

_target(field) := "a register" if field.kind == "records"

_target(field) := "soa" if {
	field.kind in {"control", "controls"}
	not _told_elsewhere(field)
}

# The id of a row of the Statement of Applicability is where a control is named first: ANX-ISMS-0020.
_told_elsewhere(field) if {
	input.subject.type == "isms.soa_row"
	field.name == "id"
}

# ANX-ISMS-0035.
_told_elsewhere(field) if {
	input.subject.type == "isms.acceptance"
	field.name == "control"
}

_exists(target, id) if id in object.get(_ids, target, [])

_exists("soa", id) if isms.annex_a(id)

_exists("documents", id) if split(id, "#")[0] in object.get(_ids, "documents", [])

_exists("a register", id) if id in object.keys(_ids)

_advice("a register") := "which is no register here: add it below isms/records, or correct the name"

_advice("soa") := "which is no control of Annex A, nor an own one of isms/soa.yaml: correct it"

_advice(target) := sprintf("which is not in %s: correct it, or add the entry", [isms.file(target)]) if {
	not target in {"a register", "soa"}
	target in object.keys(_ids)
}

_advice(target) := sprintf("and there is no register `%s`: add it as %s", [target, isms.file(target)]) if {
	not target in {"a register", "soa"}
	not target in object.keys(_ids)
}
