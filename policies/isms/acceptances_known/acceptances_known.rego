# METADATA
# title: Risk acceptances name a policy or control that exists
# description: >-
#   Checks that a risk acceptance names either a policy or a control, and that there is one of this name. Otherwise it
#   covers nothing.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0035
#   severity: medium
#   topic: isms-acceptances
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "it is known what an exception is from"}
#   does_not_show: >-
#     that it is the right one
#   remediation: >-
#     Set `policy` to the id of a policy (`annexa policies`), or `control` to one of Annex A.
package policies.isms.acceptances_known

import data.policies.lib.isms

deny contains finding if {
	count(_named) == 0
	finding := {
		"message": sprintf("%s does not say what it accepts: set `policy` or `control`", [input.subject.address]),
		"path": [],
	}
}

deny contains finding if {
	count(_named) == 2
	finding := {
		"message": sprintf("%s names a policy and a control: keep one of them", [input.subject.address]),
		"path": ["control"],
	}
}

deny contains finding if {
	count(_named) == 1
	input.subject.views.known == false
	some name in _named
	finding := {
		"message": sprintf("%s names the %s `%v`, which does not exist: correct it, or take the entry out", [
			input.subject.address, name, isms.text(_entry[name]),
		]),
		"path": [name],
	}
}

_entry := isms.entry(input.subject.config)

_named contains name if {
	some name in ["policy", "control"]
	isms.given(_entry, name)
}
