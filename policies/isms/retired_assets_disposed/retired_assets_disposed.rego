# METADATA
# title: Retired devices and media have a record of their disposal
# description: >-
#   Checks that a device or medium which is retired has an entry in the register of disposals. What lies in a drawer
#   still holds its data.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0072
#   severity: medium
#   topic: isms-assets
#   subjects: [isms.asset]
#   controls:
#   - {id: A.7.14, strength: supports, rationale: "what is given up is disposed of in a way that is recorded"}
#   - {id: A.7.10, strength: supports, rationale: "media are followed to their end"}
#   does_not_show: >-
#     that the data was destroyed
#   remediation: >-
#     Add an entry with `asset` set to this id to `isms/records/disposals.yaml`.
package policies.isms.retired_assets_disposed

import data.policies.lib.isms

applies if _retired

deny contains finding if {
	_retired
	count(isms.related(input, "isms.disposal")) == 0
	finding := {
		"message": sprintf("%s is retired and no disposal names it: add an entry to %s", [
			input.subject.address, isms.file("disposals"),
		]),
		"path": ["status"],
	}
}

_entry := isms.entry(input.subject.config)

_retired if {
	isms.word(_entry, "status") == "retired"
	isms.word(_entry, "type") in {"device", "media"}
}
