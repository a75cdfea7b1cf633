# METADATA
# title: Inclusions and exclusions of controls are justified
# description: >-
#   Checks that a row of the Statement of Applicability says why the control is necessary or can be left out, and on
#   which basis one that is necessary stands: risk, law, contract or business. The reason is what an auditor reads
#   first. A proposal of `annexa init` that nobody has made their own is no reason. Rows of which nothing is declared
#   yet are not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0021
#   severity: medium
#   topic: isms-applicability
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "decisions on controls can be held against their reasons"}
#   does_not_show: >-
#     that the reason is a good one
#   remediation: >-
#     Set `justification` to the reason in terms of the organisation, and `basis` to what makes the control necessary.
package policies.isms.soa_justified

import data.policies.lib.isms

applies if not _draft

deny contains finding if {
	not _draft
	not _justified
	finding := {
		"message": sprintf("%s does not say why the control %s: set `justification`", [input.subject.address, _verdict]),
		"path": isms.place(_row, "justification"),
	}
}

deny contains finding if {
	not _draft
	_proposal
	finding := {
		"message": sprintf("the justification of %s is still a proposal: put it in the organisation's own words", [
			input.subject.address,
		]),
		"path": ["justification"],
	}
}

deny contains finding if {
	isms.word(_row, "applicable") == "true"
	not _draft
	not _based
	finding := {
		"message": sprintf("%s does not say on which basis the control is necessary: set `basis` to %s", [
			input.subject.address, "risk, law, contract or business",
		]),
		"path": isms.place(_row, "basis"),
	}
}

_row := isms.entry(input.subject.config)

_draft if isms.draft(input.subject)

_justified if not isms.word(_row, "justification") in {"", "-", "?", "...", "n/a", "none", "tbd", "to do", "todo"}

_proposal if regex.match(`^\W*propos(ed|al)\b`, isms.word(_row, "justification"))

_based if isms.given(_row, "basis")

default _verdict := "is necessary"

_verdict := "can be left out" if isms.word(_row, "applicable") == "false"
