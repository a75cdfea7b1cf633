# METADATA
# title: Risks of critical suppliers are in the register
# description: >-
#   Checks that a supplier on whom much hangs is named by a risk. Their failure, or a fault of theirs, is one of the
#   organisation.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0077
#   severity: low
#   topic: isms-suppliers
#   subjects: [isms.supplier]
#   controls:
#   - {id: A.5.19, strength: supports, rationale: "the risks that come with a supplier are known"}
#   - {id: A.5.21, strength: supports, rationale: "what hangs on others is part of the risk assessment"}
#   does_not_show: >-
#     that the risk is treated: see ANX-ISMS-0040
#   remediation: >-
#     Add a risk with this id in `suppliers` to `isms/records/risks.yaml`.
package policies.isms.critical_suppliers_assessed

import data.policies.lib.isms

applies if _critical

deny contains finding if {
	_critical
	count(isms.related(input, "isms.risk")) == 0
	finding := {
		"message": sprintf("much hangs on %s, and no risk names it: add one, with the id in its `suppliers`", [
			input.subject.address,
		]),
		"path": ["criticality"],
	}
}

_critical if isms.word(isms.entry(input.subject.config), "criticality") == "high"
