# METADATA
# title: Incidents with data of persons are told to the authority
# description: >-
#   Checks that an incident which touched data of persons, and was reported longer ago than the time allowed, says
#   when the authority was told, and that this was in time. Many laws give 72 hours.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0078
#   severity: medium
#   topic: isms-incidents
#   subjects: [isms.incident]
#   controls:
#   - {id: A.5.26, strength: supports, rationale: "the response tells those who have to know"}
#   - {id: A.5.34, strength: supports, rationale: "duties towards authorities are kept where data of persons is touched"}
#   - {id: A.5.5, strength: supports, rationale: "authorities are told when they have to be"}
#   does_not_show: >-
#     that everybody who had to know was told, and whether the law asks for it in this case
#   parameters:
#     notification_days: {default: 3, description: "Days from the report to the notification of the authority."}
#   remediation: >-
#     Set `notified_on` to the day; where nobody had to be told, set `personal_data` to false or `decision` to event,
#     and say why in `response`.
package policies.isms.breaches_notified

import data.policies.lib.isms

applies if _breach

deny contains finding if {
	_breach
	not _notified
	since := 0 - isms.days(input.subject.views, "reported_on")
	since > _allowed
	finding := {
		"message": sprintf("%s touched data of persons %d days ago and does not say who was told: set `notified_on`", [
			input.subject.address, since,
		]),
		"path": isms.place(_entry, "notified_on"),
	}
}

deny contains finding if {
	_breach
	late := isms.days(input.subject.views, "notified_on") - isms.days(input.subject.views, "reported_on")
	late > _allowed
	finding := {
		"message": sprintf("%s was told to the authority after %d days, and at most %d are allowed: see how that came", [
			input.subject.address, late, _allowed,
		]),
		"path": ["notified_on"],
	}
}

_entry := isms.entry(input.subject.config)

_allowed := data.parameters["ANX-ISMS-0078"].notification_days

_breach if {
	isms.word(_entry, "decision") == "incident"
	isms.word(_entry, "personal_data") == "true"
}

_notified if isms.given(_entry, "notified_on")
