# METADATA
# title: Those who have to take part in training do
# description: >-
#   Checks that in the last round of each course the share of those who took part reaches the target, and that not
#   more took part than had to. Exercises, in which it is good if few fall for it, are not judged.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0076
#   severity: medium
#   topic: isms-training
#   subjects: [isms.register]
#   controls:
#   - {id: A.6.3, strength: supports, rationale: "training reaches those who need it"}
#   does_not_show: >-
#     that people learned something, and courses in a CSV file
#   parameters:
#     minimum_share: {default: 90, description: "Percent of those who have to take part."}
#   remediation: >-
#     Have the others take part, and set `completed` to how many did.
package policies.isms.training_attended

import data.policies.lib.isms

applies if count(_courses) > 0

deny contains finding if {
	some course in _courses
	not isms.followed(_fields, "training", course.fields, "held_on")
	share := (100 * isms.number(course.fields.completed)) / isms.number(course.fields.invited)
	target := data.parameters["ANX-ISMS-0076"].minimum_share
	share < target
	finding := {
		"message": sprintf("%v of %v took part in %s, less than %v percent: have the others take part", [
			course.fields.completed, course.fields.invited, course.address, target,
		]),
		"path": ["entries", course.position, "completed"],
	}
}

deny contains finding if {
	some course in _courses
	isms.number(course.fields.completed) > isms.number(course.fields.invited)
	finding := {
		"message": sprintf("%v of %v took part in %s: correct one of the numbers", [
			course.fields.completed, course.fields.invited, course.address,
		]),
		"path": ["entries", course.position, "completed"],
	}
}

_courses contains course if {
	input.subject.views.register.name == "training"
	some course in isms.entries(input.subject.config, input.subject.address)
	isms.word(course.fields, "kind") != "phishing_exercise"
	isms.number(course.fields.invited) > 0
}

_fields := {one.fields | some one in _courses}
