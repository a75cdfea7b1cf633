# METADATA
# title: Checkouts do not leave their token behind
# description: >-
#   Checks that `actions/checkout` sets `persist-credentials: false`. By default it leaves the job's token where
#   every later step and action of the job can read it, and where it may end up in an uploaded artifact.
# related_resources:
# - https://github.com/actions/checkout#usage
# - https://docs.github.com/en/actions/tutorials/authenticate-with-github_token
# custom:
#   id: ANX-GHA-0107
#   severity: low
#   topic: secret-exposure
#   subjects: [github.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "the token is kept no longer than it is needed"}
#   - {id: A.8.4, strength: supports, rationale: "other steps cannot push with the token of the job"}
#   does_not_show: that no step gets the token in another way, or that jobs which push do so safely
#   remediation: >-
#     Add `persist-credentials: false` under `with`; a step that pushes can be given the token in `env`.
package policies.github_actions.checkout_credentials_dropped

import data.policies.lib.values

applies if {
	lower(input.subject.views.uses.owner) == "actions"
	lower(input.subject.views.uses.repository) == "checkout"
}

deny contains finding if {
	not input.subject.config["with"]["persist-credentials"]
	not _dropped
	finding := _finding([])
}

# An expression drops them on some events only.
deny contains finding if {
	is_string(input.subject.config["with"]["persist-credentials"])
	contains(input.subject.config["with"]["persist-credentials"], "${{")
	finding := {
		"message": sprintf("%s may leave the token of the job for later steps", [input.subject.address]),
		"path": ["with", "persist-credentials"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config["with"]["persist-credentials"])
	finding := _finding(["with", "persist-credentials"])
}

_dropped if values.is_false(input.subject.config["with"]["persist-credentials"])

_finding(path) := {
	"message": sprintf("%s leaves the token of the job for later steps", [input.subject.address]),
	"path": path,
}
