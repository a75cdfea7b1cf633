# METADATA
# title: Approvers may approve
# description: >-
#   Checks that a role which approves a document or a change, accepts a risk or decides on an incident is one whose
#   authorities in the register of roles say so, or a delegate of such a role. Roles that list no authorities are not
#   judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0045
#   severity: medium
#   topic: isms-approval
#   subjects: [isms.document, isms.change, isms.risk, isms.acceptance, isms.incident]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "who may decide what is laid down and kept to"}
#   - {id: A.5.3, strength: supports, rationale: "decisions lie with the roles that were given them"}
#   does_not_show: >-
#     that the authorities are rightly given
#   remediation: >-
#     Have a role with the authority decide, or add it to `authorities` of the role in `isms/records/roles.yaml`.
package policies.isms.approvers_authorised

import data.policies.lib.isms

applies if count(_decisions) > 0

deny contains finding if {
	some decision in _decisions
	not _authority in isms.texts(decision.role, "authorities")
	not _delegated
	finding := {
		"message": sprintf("`%s` of %s is `%s`, which has no authority `%s`: have another role decide, or add it", [
			decision.path[0], input.subject.address, decision.text, _authority,
		]),
		"path": decision.path,
	}
}

_entry := isms.entry(input.subject.config)

_rules := {
	"isms.acceptance": ["accepted_by", "accept_risks"],
	"isms.change": ["approved_by", "approve_changes"],
	"isms.document": ["approved_by", "approve_documents"],
	"isms.incident": ["decided_by", "declare_incidents"],
	"isms.risk": ["accepted_by", "accept_risks"],
}

_field := _rules[input.subject.type][0]

_authority := _rules[input.subject.type][1]

_decisions contains decision if {
	some role in isms.related(input, "isms.role")
	isms.given(role.config, "authorities")
	some item in isms.items(_entry, _field)
	item.text == isms.text(role.config.id)
	decision := {"text": item.text, "path": item.path, "role": role.config}
}

_delegated if {
	some role in isms.related(input, "isms.role")
	_authority in isms.texts(role.config, "authorities")
	some item in isms.items(_entry, _field)
	item.text in isms.texts(role.config, "delegates")
}

_delegated if {
	some delegates in object.get(input.subject.views, "delegates", {})
	some item in isms.items(_entry, _field)
	item.text in isms.texts({"delegates": delegates}, "delegates")
}
