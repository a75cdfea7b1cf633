# METADATA
# title: Internal audits cover the whole management system
# description: >-
#   Checks that the audits of the programme, where they name clauses, leave out none of clauses 4 to 10. What no audit
#   looks at is taken on trust.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0070
#   severity: medium
#   topic: isms-audit
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.35, strength: supports, rationale: "reviews cover the whole of the management system"}
#   does_not_show: >-
#     that each audit looked deep enough, that every control is covered, and audits in a CSV file
#   remediation: >-
#     Plan an audit for the clause, and name the clause in its `clauses`.
package policies.isms.internal_audits_cover

import data.policies.lib.isms

applies if count(_clauses) > 0

deny contains finding if {
	count(_clauses) > 0
	some clause in ["4", "5", "6", "7", "8", "9", "10"]
	not clause in _clauses
	finding := {
		"message": sprintf("no audit in `%s` covers clause %s: plan one, and name the clause in `clauses`", [
			input.subject.address, clause,
		]),
		"path": [],
	}
}

_audits contains audit if {
	input.subject.views.register.name == "internal-audits"
	some audit in isms.entries(input.subject.config, input.subject.address)
	isms.word(audit.fields, "status") != "dropped"
}

_clauses contains clause if {
	some audit in _audits
	some text in isms.texts(audit.fields, "clauses")
	clause := split(text, ".")[0]
}
