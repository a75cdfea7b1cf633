# METADATA
# title: Groups ask for two factors
# description: >-
#   Checks that a group at the top asks its members for a second factor (`require_two_factor_authentication`). With a
#   password alone, one that was guessed or reused opens the code.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/group
# - https://docs.gitlab.com/security/two_factor_authentication/
# custom:
#   id: ANX-TF-GL-0025
#   severity: low
#   topic: multi-factor
#   subjects: [gitlab_group]
#   controls:
#   - {id: A.8.5, strength: supports, rationale: "members sign in with two factors"}
#   - {id: A.5.17, strength: supports, rationale: "a password that is found is not enough"}
#   - {id: A.8.4, strength: supports, rationale: "access to code is guarded by more than a password"}
#   does_not_show: >-
#     rules of the whole installation, and what the identity provider asks for
#   remediation: >-
#     Set `require_two_factor_authentication = true`.
package policies.terraform.gitlab.groups_two_factor

import data.policies.lib.values

# A group inside another has the rule of the one at the top.
applies if not input.subject.config.parent_id

deny contains finding if {
	not values.is_true(object.get(input.subject.config, "require_two_factor_authentication", false))
	finding := {
		"message": sprintf("%s lets its members in without a second factor", [input.subject.address]),
		"path": ["require_two_factor_authentication"],
	}
}
