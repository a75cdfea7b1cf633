# METADATA
# title: Documents that controls rest on are approved
# description: >-
#   Checks that the document which a row of the Statement of Applicability names as the organisation's own criterion
#   is in force. What is a draft, or was withdrawn, binds nobody.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0028
#   severity: medium
#   topic: isms-documents
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.1, strength: supports, rationale: "the policies that controls rest on are approved"}
#   - {id: A.5.36, strength: supports, rationale: "there is a rule to hold the control against"}
#   does_not_show: >-
#     that the document says what the control needs
#   remediation: >-
#     Have the document approved, or name another one in `policy`.
package policies.isms.soa_criteria_approved

import data.policies.lib.isms

applies if count(_criteria) > 0

deny contains finding if {
	some document in _criteria
	status := isms.word(isms.entry(document.config), "status")
	status in {"draft", "withdrawn"}
	finding := {
		"message": sprintf("%s rests on %s, whose status is %s: have it approved, or name another document", [
			input.subject.address, document.address, status,
		]),
		"path": ["policy"],
	}
}

_criteria contains document if {
	some document in isms.related(input, "isms.document")
	some path in isms.texts(isms.entry(input.subject.config), "policy")
	document.address == split(path, "#")[0]
	isms.word(isms.entry(input.subject.config), "status") in {"implemented", "partly"}
}
