# METADATA
# title: Cloud SQL asks for good passwords
# description: >-
#   Checks that a policy for passwords of local accounts is on where it is given. Without it accounts can have any
#   password.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/built-in-authentication
# custom:
#   id: ANX-TF-GOOGLE-0178
#   severity: medium
#   topic: db-identity-auth
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords follow a rule"}
#   - {id: A.8.5, strength: supports, rationale: "passwords are hard to guess"}
#   does_not_show: passwords that were set before
#   remediation: >-
#     Set `enable_password_policy = true` in `password_validation_policy`, with `min_length` and `complexity`.
package policies.terraform.google.sql_password_policy

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s takes any password", [input.subject.address]),
		"path": ["settings", 0, "password_validation_policy", 0, "enable_password_policy"],
	}
}

_unsafe if values.is_false(input.subject.config.settings[0].password_validation_policy[0].enable_password_policy)
