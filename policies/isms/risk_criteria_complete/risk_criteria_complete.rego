# METADATA
# title: Risk criteria set scales, appetite and method
# description: >-
#   Checks that the risk criteria hold the scales of likelihood and impact, the level up to which a risk may be kept,
#   and the method. Without them two people come to two answers.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0062
#   severity: medium
#   topic: isms-risks
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "risks are assessed by rules that are laid down"}
#   - {id: A.5.35, strength: supports, rationale: "the way of assessing risks can be reviewed"}
#   does_not_show: >-
#     that the criteria fit the organisation
#   remediation: >-
#     Add an entry of the kind that the finding names.
package policies.isms.risk_criteria_complete

import data.policies.lib.isms

applies if {
	input.subject.views.register.name == "risk-criteria"
	count(_entries) > 0
}

deny contains finding if {
	input.subject.views.register.name == "risk-criteria"
	count(_entries) > 0
	some kind in ["likelihood", "impact", "appetite", "method"]
	not kind in _kinds
	finding := {
		"message": sprintf("the register `%s` does not set the %s: add an entry with `kind: %s`", [
			input.subject.address, kind, kind,
		]),
		"path": [],
	}
}

_entries := isms.entries(input.subject.config, input.subject.address)

_kinds := {isms.word(one.fields, "kind") | some one in _entries}
