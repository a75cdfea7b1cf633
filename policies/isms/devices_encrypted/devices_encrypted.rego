# METADATA
# title: Devices and media in use are encrypted
# description: >-
#   Checks that the asset inventory does not list a device or medium in use whose storage is not encrypted. Whoever
#   finds it reads it.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0073
#   severity: medium
#   topic: isms-assets
#   subjects: [isms.asset]
#   controls:
#   - {id: A.8.1, strength: supports, rationale: "devices of users protect what they store"}
#   - {id: A.7.9, strength: supports, rationale: "assets off the premises protect what they store"}
#   - {id: A.7.10, strength: supports, rationale: "media protect what they store"}
#   does_not_show: >-
#     that the inventory is right, and that encryption is enforced
#   remediation: >-
#     Encrypt the storage, and set `encrypted: true`.
package policies.isms.devices_encrypted

import data.policies.lib.isms

applies if _in_use

deny contains finding if {
	_in_use
	isms.word(_entry, "encrypted") == "false"
	finding := {
		"message": sprintf("%s stores data without encryption: encrypt it, and set `encrypted: true`", [input.subject.address]),
		"path": ["encrypted"],
	}
}

_entry := isms.entry(input.subject.config)

_in_use if {
	isms.word(_entry, "status") != "retired"
	isms.word(_entry, "type") in {"device", "media"}
}
