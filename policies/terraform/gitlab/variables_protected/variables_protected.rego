# METADATA
# title: Variables with credentials are masked and protected
# description: >-
#   Checks that variables with the name of a credential are masked in logs and given to protected branches only.
#   Otherwise a job on any branch can read and print them.
# related_resources:
# - https://registry.terraform.io/providers/gitlabhq/gitlab/latest/docs/resources/project_variable
# - https://docs.gitlab.com/ci/variables/#cicd-variable-security
# custom:
#   id: ANX-TF-GL-0006
#   severity: medium
#   topic: secret-exposure
#   subjects: [gitlab_project_variable, gitlab_group_variable, gitlab_instance_variable]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials are given to jobs on reviewed branches only"}
#   - {id: A.8.12, strength: supports, rationale: "credentials do not appear in logs"}
#   does_not_show: >-
#     that the branches are protected, and what the jobs do with the value
#   remediation: >-
#     Set `protected = true` and `masked = true`.
package policies.terraform.gitlab.variables_protected

import data.policies.lib.credentials
import data.policies.lib.values

applies if credentials.secret_name(input.subject.config.key)

deny contains finding if {
	some key in ["masked", "protected"]
	not values.is_true(object.get(input.subject.config, key, false))
	finding := {"message": sprintf("%s is not %s", [input.subject.address, key]), "path": [key]}
}
