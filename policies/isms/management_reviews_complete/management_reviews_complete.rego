# METADATA
# title: Management reviews look at everything that they have to
# description: >-
#   Checks that the last management review lists all inputs: earlier actions, changes of context and parties,
#   nonconformities, measurements, audits, objectives, feedback, risks and improvement. What is not on the table is
#   not decided on.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0069
#   severity: medium
#   topic: isms-management-review
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.35, strength: supports, rationale: "the review of those who lead looks at all results"}
#   - {id: A.5.4, strength: supports, rationale: "those who lead look at how security does"}
#   does_not_show: >-
#     that the decisions were carried out, and reviews in a CSV file
#   remediation: >-
#     Look at what is missing, and add it to `inputs` of the last review.
package policies.isms.management_reviews_complete

import data.policies.lib.isms

applies if count(_reviews) > 0

deny contains finding if {
	some review in _reviews
	not isms.followed(_fields, "management-reviews", review.fields, "held_on")
	missing := _inputs - isms.texts(review.fields, "inputs")
	count(missing) > 0
	finding := {
		"message": sprintf("%s did not look at %s: do so, and add it to `inputs`", [
			review.address, concat(", ", missing),
		]),
		"path": array.concat(["entries", review.position], isms.place(review.fields, "inputs")),
	}
}

_inputs := {
	"audits", "context_changes", "earlier_actions", "feedback", "improvement", "measurements", "nonconformities",
	"objectives", "party_changes", "risks",
}

_reviews contains review if {
	input.subject.views.register.name == "management-reviews"
	some review in isms.entries(input.subject.config, input.subject.address)
}

_fields := {one.fields | some one in _reviews}
