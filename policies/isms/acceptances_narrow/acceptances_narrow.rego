# METADATA
# title: Risk acceptances name what they cover
# description: >-
#   Checks that a risk acceptance leaves something out: it names paths or addresses other than all. One without a
#   scope also covers what will be built tomorrow.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0033
#   severity: medium
#   topic: isms-acceptances
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "exceptions are as narrow as what was looked at"}
#   does_not_show: >-
#     that everything in the scope was looked at
#   remediation: >-
#     Set `paths` or `addresses` to what was looked at.
package policies.isms.acceptances_narrow

import data.policies.lib.isms

deny contains finding if {
	input.subject.views.broad == true
	finding := {
		"message": sprintf("%s leaves nothing out and covers nothing: set `paths` or `addresses` to what was looked at", [
			input.subject.address,
		]),
		"path": _place,
	}
}

_entry := isms.entry(input.subject.config)

default _place := []

_place := [name] if {
	names := [one | some one in ["paths", "addresses"]; isms.given(_entry, one)]
	name := names[0]
}
