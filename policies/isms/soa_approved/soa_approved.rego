# METADATA
# title: The Statement of Applicability is approved
# description: >-
#   Checks that `isms/soa.yaml` has a version, and that a role of the organisation approved it on a day that does not
#   lie ahead. Without approval it is a draft. One on which nothing is declared yet is not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0025
#   severity: medium
#   topic: isms-approval
#   subjects: [isms.soa]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "the basis of every review is approved"}
#   - {id: A.5.2, strength: supports, rationale: "a role that is assigned answers for the decisions on controls"}
#   does_not_show: >-
#     that the approver has the authority, and read it
#   remediation: >-
#     Have the Statement of Applicability approved; set `version`, `approved_by` to the role and `approved_on` to the
#     day.
package policies.isms.soa_approved

import data.policies.lib.isms

applies if _declared

deny contains finding if {
	_declared
	some name, advice in {
		"version": "set it to the version that readers see",
		"approved_by": "set it to a role of isms/records/roles.yaml",
		"approved_on": "set it to the day of the approval, as in 2026-01-31",
	}
	not isms.given(_soa, name)
	finding := {
		"message": sprintf("%s has no `%s`: %s", [input.subject.address, name, advice]),
		"path": isms.place(_soa, name),
	}
}

deny contains finding if {
	some item in isms.items(_soa, "approved_by")
	not item.text in object.get(input.subject.views, ["ids", "roles"], [])
	finding := {
		"message": sprintf("%s is approved by `%s`, which is not in isms/records/roles.yaml: correct it, or add the role", [
			input.subject.address, item.text,
		]),
		"path": item.path,
	}
}

deny contains finding if {
	isms.given(_soa, "approved_on")
	not _dated
	finding := {
		"message": sprintf("`approved_on` of %s is no date: write it as YYYY-MM-DD, as in 2026-01-31", [
			input.subject.address,
		]),
		"path": ["approved_on"],
	}
}

deny contains finding if {
	isms.days(input.subject.views, "approved_on") > 0
	finding := {
		"message": sprintf("`approved_on` of %s lies ahead: correct it, or set it once it is approved", [
			input.subject.address,
		]),
		"path": ["approved_on"],
	}
}

_soa := isms.entry(input.subject.config)

_dated if isms.days(input.subject.views, "approved_on")

_declared if isms.declared(_soa)
