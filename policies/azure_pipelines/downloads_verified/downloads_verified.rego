# METADATA
# title: Pipelines check what they download
# description: >-
#   Checks that no script pipes a download straight into a shell or another interpreter, or runs a script file that it
#   downloaded and did not check. Whoever controls the server, or the way to it, then runs commands with the tokens and
#   the variables of the job.
# related_resources:
# - https://curl.se/docs/manpage.html
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/cross-platform-scripting
# custom:
#   id: ANX-AZP-0004
#   severity: medium
#   topic: unverified-downloads
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "software from outside is checked before it runs"}
#   - {id: A.8.7, strength: supports, rationale: "code that was changed on its way does not run"}
#   does_not_show: that archives and programs which are downloaded are checked
#   remediation: >-
#     Download to a file, compare it with `sha256sum --check`, and run it then; better, use an image that holds the
#     tool.
package policies.azure_pipelines.downloads_verified

import data.policies.lib.shell

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.run_downloads(script.text)
	finding := {
		"message": sprintf("%s runs a script straight from a download", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}

deny contains finding if {
	some name in shell.run_files(_whole)
	places := [script.path |
		some script in input.subject.views.scripts
		contains(script.text, name)
	]
	finding := {
		"message": sprintf("%s downloads `%s` and runs it unchecked", [input.subject.address, name]),
		"path": array.concat(places[0], [name]),
	}
}

_whole := concat("\n", [script.text |
	some script in input.subject.views.scripts
	is_string(script.text)
])

deny contains finding if {
	some script in input.subject.views.scripts
	some name in shell.run_variables(script.text)
	finding := {
		"message": sprintf("%s runs what it downloaded into `%s`", [input.subject.address, name]),
		"path": array.concat(script.path, [sprintf("%s=", [name])]),
	}
}
