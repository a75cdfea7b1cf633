# METADATA
# title: Scripts print no credentials
# description: >-
#   Checks that no script prints a variable that holds a credential by its name, or all variables. GitLab masks only
#   variables that are set as masked, and only their exact value; everyone who can read the job log reads the rest.
# related_resources:
# - https://docs.gitlab.com/ci/variables/
# - https://docs.gitlab.com/ci/yaml/script/
# custom:
#   id: ANX-GLCI-0007
#   severity: medium
#   topic: secret-exposure
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials do not appear in logs"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away what they should not"}
#   does_not_show: that programs which the script calls print no credentials
#   remediation: >-
#     Remove the command; to check that a variable is set, use `test -n "$TOKEN"`.
package policies.gitlab_ci.secrets_not_printed

import data.policies.lib.shell

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.printed_secrets(script.text)
	finding := {
		"message": sprintf("%s prints credentials to the log", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}
