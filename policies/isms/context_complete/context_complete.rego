# METADATA
# title: The context says what is in scope and whether climate change matters
# description: >-
#   Checks that the register of the context holds the scope, and a decision on climate change, which the amendment of
#   2024 asks for. Either answer is fine, if it was thought about.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0061
#   severity: medium
#   topic: isms-context
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "it is laid down what the rules of the organisation hold for"}
#   - {id: A.5.35, strength: supports, rationale: "reviews know what is in scope"}
#   does_not_show: >-
#     that the scope is right
#   remediation: >-
#     Add an entry with `kind: scope`, and one with `kind: climate_change`, `relevant` and `reason`.
package policies.isms.context_complete

import data.policies.lib.isms

applies if {
	input.subject.views.register.name == "context"
	count(_entries) > 0
}

deny contains finding if {
	input.subject.views.register.name == "context"
	count(_entries) > 0
	some kind, what in {"scope": "what is in scope", "climate_change": "whether climate change matters"}
	not kind in _kinds
	finding := {
		"message": sprintf("the register `%s` does not say %s: add an entry with `kind: %s`", [
			input.subject.address, what, kind,
		]),
		"path": [],
	}
}

_entries := isms.entries(input.subject.config, input.subject.address)

_kinds := {isms.word(one.fields, "kind") | some one in _entries}
