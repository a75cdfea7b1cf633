# METADATA
# title: Controls that are in place have evidence
# description: >-
#   Checks that a row whose status is implemented or partly either names the registers that hold the evidence, or,
#   where evidence is automated, that policies of this run found something of the control to look at. A status that
#   nothing backs is a claim.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0023
#   severity: medium
#   topic: isms-evidence
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "what is said to be in place can be shown"}
#   does_not_show: >-
#     that the evidence is good: the status of the control and its findings say that
#   remediation: >-
#     Set `evidence` to where the evidence comes from, and name the registers in `records`.
package policies.isms.soa_implemented_has_evidence

import data.policies.lib.isms

applies if _in_place

deny contains finding if {
	_in_place
	_mode == "automated"
	not _recorded
	input.subject.views.evidence.population == 0
	finding := {
		"message": sprintf("%s is %s with automated evidence, and no policy found anything to judge: %s", [
			input.subject.address, isms.word(_row, "status"), "name records, or change `status`",
		]),
		"path": ["evidence"],
	}
}

deny contains finding if {
	_in_place
	_mode in {"records", "manual", "mixed"}
	not _recorded
	finding := {
		"message": sprintf("%s is %s and names no record as its evidence: set `records` to registers of isms/records", [
			input.subject.address, isms.word(_row, "status"),
		]),
		"path": isms.place(_row, "records"),
	}
}

_row := isms.entry(input.subject.config)

_mode := isms.word(_row, "evidence")

_in_place if {
	isms.word(_row, "status") in {"implemented", "partly"}
	isms.word(_row, "applicable") != "false"
}

_recorded if isms.given(_row, "records")
