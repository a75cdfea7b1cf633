# METADATA
# title: Backups are encrypted and out of reach
# description: >-
#   Checks that the backup plan does not list backups that are not encrypted, or that those who run the system can
#   delete. Whoever takes over the system would take the backups with it.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0074
#   severity: medium
#   topic: isms-continuity
#   subjects: [isms.backup]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "backups are protected from loss and from those who would misuse them"}
#   does_not_show: >-
#     that the settings are as the plan says
#   remediation: >-
#     Encrypt the backup and take the right to delete it away; set `encrypted` and `protected` to true.
package policies.isms.backups_protected

import data.policies.lib.isms

deny contains finding if {
	some name, fault in {"encrypted": "is not encrypted", "protected": "can be deleted by those who run the system"}
	isms.word(isms.entry(input.subject.config), name) == "false"
	finding := {
		"message": sprintf("the backup %s %s: change that, and set `%s: true`", [input.subject.address, fault, name]),
		"path": [name],
	}
}
