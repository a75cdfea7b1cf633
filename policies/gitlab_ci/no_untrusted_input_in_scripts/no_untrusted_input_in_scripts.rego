# METADATA
# title: Scripts do not run text that contributors write
# description: >-
#   Checks that no script hands titles, messages, descriptions or names of branches to something that reads them as
#   commands: `eval`, `sh -c`, another interpreter, a remote shell. Whoever can open a merge request chooses that
#   text, and with it what the job runs.
# related_resources:
# - https://docs.gitlab.com/ci/variables/predefined_variables/
# - https://docs.gitlab.com/ci/variables/cicd_variables_troubleshooting/
# custom:
#   id: ANX-GLCI-0003
#   severity: high
#   topic: script-injection
#   subjects: [gitlab.job, gitlab.default]
#   controls:
#   - {id: A.8.28, strength: demonstrates, rationale: "input from outside never becomes code of the pipeline"}
#   does_not_show: that files and programs which the script calls treat such text with care
#   remediation: >-
#     Take the variable out of the command, and read it in the called program from its environment: `python
#     check_title.py`, not `python -c "check('$CI_MERGE_REQUEST_TITLE')"`.
package policies.gitlab_ci.no_untrusted_input_in_scripts

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in regex.find_n(_interpreted, script.text, -1)
	finding := {
		"message": sprintf("%s runs text that contributors write", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}

_interpreted := concat("", [
	`(?m)(^|[ \t;&|(])(eval|source[ \t]+<\(|(ba|da|z)?sh[ \t]+(-[a-z]+[ \t]+)*-[a-z]*c|(python[0-9.]*|perl|ruby|node|php)`,
	`[ \t]+-[cer]|ssh[ \t]|mysql[ \t]|psql[ \t]|xargs[ \t])[^\n]*\$\{?(`,
	`CI_COMMIT_(MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH|TAG_MESSAGE|AUTHOR)|`,
	`CI_MERGE_REQUEST_(TITLE|DESCRIPTION|SOURCE_BRANCH_NAME|LABELS|MILESTONE|ASSIGNEES)|`,
	`CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME|TRIGGER_PAYLOAD`,
	`)([^A-Z_]|$)`,
])
