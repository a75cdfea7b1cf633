# METADATA
# title: Access that reviews took away is gone
# description: >-
#   Checks that where an access review revoked something, it says when that was done, or by when it will be and that
#   this day has not passed; and that no more was revoked than there was. A review without consequences changes
#   nothing.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0066
#   severity: medium
#   topic: isms-access
#   subjects: [isms.access_review]
#   controls:
#   - {id: A.5.18, strength: supports, rationale: "rights that a review took away are removed"}
#   - {id: A.8.2, strength: supports, rationale: "reviews of privileged access have consequences"}
#   does_not_show: >-
#     that the right accounts were looked at
#   remediation: >-
#     Take the access away and set `revoked_on`; until then set `revoke_by` to a day to come.
package policies.isms.access_reviews_carried_out

import data.policies.lib.isms

deny contains finding if {
	_revoked > 0
	not _done
	not _set
	finding := {
		"message": sprintf("%s revoked access and does not say when: set `revoked_on`, or `revoke_by` until then", [
			input.subject.address,
		]),
		"path": ["revoked"],
	}
}

deny contains finding if {
	_revoked > 0
	not _done
	passed := 0 - isms.days(input.subject.views, "revoke_by")
	passed > 0
	finding := {
		"message": sprintf("the access that %s revoked was to be gone %d days ago: remove it, and set `revoked_on`", [
			input.subject.address, passed,
		]),
		"path": ["revoke_by"],
	}
}

deny contains finding if {
	accounts := isms.number(_entry.accounts)
	_revoked > accounts
	finding := {
		"message": sprintf("%s revoked %v of %v accounts: correct one of the numbers", [
			input.subject.address, _revoked, accounts,
		]),
		"path": ["revoked"],
	}
}

_entry := isms.entry(input.subject.config)

_revoked := isms.number(_entry.revoked)

_done if isms.given(_entry, "revoked_on")

_set if isms.given(_entry, "revoke_by")
