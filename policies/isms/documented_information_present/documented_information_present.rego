# METADATA
# title: The documented information of clauses 4 to 10 is there
# description: >-
#   Checks that there is a file for each piece of documented information that clauses 4 to 10 of ISO/IEC 27001 make
#   mandatory: scope, policy, risk assessment and treatment, Statement of Applicability, objectives, competence,
#   results of audits, reviews and the rest. An audit asks for each of them.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0060
#   severity: medium
#   topic: isms-documented-information
#   subjects: [isms.management_system]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "there are the organisation's own rules and records to hold it against"}
#   - {id: A.5.35, strength: supports, rationale: "a review finds what it has to look at"}
#   does_not_show: >-
#     that the files say what they should, and documented information that is kept elsewhere
#   remediation: >-
#     Add the file that the finding names.
package policies.isms.documented_information_present

deny contains finding if {
	some piece in _pieces
	not _present(piece)
	finding := {
		"message": sprintf("nothing below isms/ holds %s (clause %s): add %s", [piece.what, piece.clause, piece.add]),
		"path": [],
	}
}

_present(piece) if {
	some path in input.subject.views.files
	some name in piece.registers
	path in {sprintf("isms/records/%s.yaml", [name]), sprintf("isms/records/%s.csv", [name])}
}

_present(piece) if {
	some path in input.subject.views.files
	regex.match(piece.pattern, lower(path))
}

_pieces := [
	_kept("4.3", "the scope", ["context"], `^isms/.*scope.*\.md$`),
	_written("5.2", "the information security policy", "isms/policies/information-security.md", `^isms/.*security.*\.md$`),
	_kept("6.1.2", "the way in which risks are assessed", ["risk-criteria"], `^isms/.*risk.*\.md$`),
	_kept("6.1.3", "the way in which risks are treated", ["treatments"], `^isms/.*risk.*\.md$`),
	_written("6.1.3 d", "the Statement of Applicability", "isms/soa.yaml", `^isms/soa\.yaml$`),
	_kept("6.1.3 e", "the risk treatment plan", ["treatments"], ``),
	_kept("6.2", "the objectives", ["objectives"], ``),
	_kept("7.2", "evidence of competence", ["competence"], ``),
	_kept("7.5.1", "what else the organisation needs to have written down", ["procedures"], `^isms/.*\.md$`),
	_kept("7.5.3", "documents from outside that it needs", ["external-documents", "legal-requirements"], ``),
	_kept("8.1", "records that processes ran as planned", ["changes", "access-reviews", "continuity-tests", "incidents"], ``),
	_kept("8.2", "results of risk assessments", ["risks"], ``),
	_kept("8.3", "results of risk treatment", ["treatments"], ``),
	_kept("9.1", "results of monitoring and measurement", ["measurements", "monitoring-rules"], ``),
	_kept("9.2.2", "the audit programme and results of audits", ["internal-audits"], ``),
	_kept("9.3.3", "results of management reviews", ["management-reviews"], ``),
	_kept("10.2", "nonconformities and corrective actions", ["nonconformities"], ``),
]

# A register, or a document whose path matches a pattern.
_kept(clause, what, registers, pattern) := {
	"clause": clause, "what": what, "registers": registers, "pattern": _or_nothing(pattern),
	"add": sprintf("isms/records/%s.yaml", [registers[0]]),
}

_written(clause, what, path, pattern) := {
	"clause": clause, "what": what, "registers": [], "pattern": pattern, "add": path,
}

_or_nothing("") := `^$`

_or_nothing(pattern) := pattern if pattern != ""
