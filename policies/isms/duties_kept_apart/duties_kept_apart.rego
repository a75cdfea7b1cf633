# METADATA
# title: Conflicting duties lie with different holders
# description: >-
#   Checks that the two roles of a pair of conflicting duties do not have the same holder, unless the pair is an
#   approved exception. With both in one hand, nobody would notice what goes wrong.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0013
#   severity: medium
#   topic: isms-ownership
#   subjects: [isms.conflicting_duty]
#   controls:
#   - {id: A.5.3, strength: supports, rationale: "duties that conflict are held by different functions, or the exception is approved"}
#   does_not_show: >-
#     that different people hold the functions, and that every conflicting pair is in the register
#   remediation: >-
#     Give one of the roles to another holder, or have the exception approved with `status: exception` and a
#     compensating control.
package policies.isms.duties_kept_apart

import data.policies.lib.isms

applies if isms.word(_entry, "status") != "exception"

deny contains finding if {
	isms.word(_entry, "status") != "exception"
	holder := _holder("role")
	holder == _holder("conflicts_with")
	finding := {
		"message": sprintf("both roles of %s are held by `%s`: give one to another holder, or approve an exception", [
			input.subject.address, holder,
		]),
		"path": isms.place(_entry, "conflicts_with"),
	}
}

_entry := isms.entry(input.subject.config)

_holder(field) := holder if {
	some role in isms.related(input, "isms.role")
	isms.text(role.config.id) in isms.texts(_entry, field)
	holder := isms.word(role.config, "holder")
	holder != ""
}
