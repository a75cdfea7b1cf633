# METADATA
# title: Risks, treatments and duties rely on controls that are included
# description: >-
#   Checks that the controls which a risk, a treatment or a legal requirement names are not left out by the Statement
#   of Applicability. What lowers a risk cannot be unnecessary.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0043
#   severity: medium
#   topic: isms-applicability
#   subjects: [isms.risk, isms.treatment, isms.legal_requirement]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "the treatment of risks and the decisions on controls agree"}
#   does_not_show: >-
#     that the controls are in place
#   remediation: >-
#     Name another control, or set `applicable: true` in its row of `isms/soa.yaml`.
package policies.isms.controls_included

import data.policies.lib.isms

applies if count(_items) > 0

deny contains finding if {
	some item in _items
	some row in isms.related(input, "isms.soa_row")
	isms.text(row.config.id) == item.text
	isms.word(row.config, "applicable") == "false"
	finding := {
		"message": sprintf("%s relies on %s, which the Statement of Applicability leaves out: correct one of them", [
			input.subject.address, item.text,
		]),
		"path": item.path,
	}
}

_items := isms.items(isms.entry(input.subject.config), "controls")
