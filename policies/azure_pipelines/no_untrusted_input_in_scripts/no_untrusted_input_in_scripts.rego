# METADATA
# title: Scripts do not contain text that contributors write
# description: >-
#   Checks that no script holds a macro or an expression for text that contributors choose: messages of commits, names
#   of branches and of people. Azure Pipelines pastes the text before the shell reads it, so the text can hold commands.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/security/inputs
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables
# custom:
#   id: ANX-AZP-0003
#   severity: high
#   topic: script-injection
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.28, strength: demonstrates, rationale: "input from outside never becomes code of the pipeline"}
#   does_not_show: text that reaches a script by way of files and outputs, and what a script does with its variables
#   remediation: >-
#     Read the variable from the environment of the script, which holds it under the name in capitals:
#     `"$BUILD_SOURCEVERSIONMESSAGE"` instead of `$(Build.SourceVersionMessage)`.
package policies.azure_pipelines.no_untrusted_input_in_scripts

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some entry in input.subject.views.macros
	entry.in_script == true
	_outside(lower(entry.name))
	finding := {
		"message": sprintf("%s puts %s into a script", [input.subject.address, entry.name]),
		"path": array.concat(entry.path, [sprintf("$(%s)", [entry.name])]),
	}
}

deny contains finding if {
	some entry in input.subject.views.expressions
	entry.in_script == true
	some match in regex.find_all_string_submatch_n(
		`variables(?:\.|\[ *')([a-z0-9_.]+)`,
		lower(entry.expression),
		-1,
	)
	_outside(match[1])
	finding := {
		"message": sprintf("%s puts %s into a script", [input.subject.address, entry.expression]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}

_outside(name) if name in {
	"build.sourcebranch",
	"build.sourcebranchname",
	"build.sourceversionauthor",
	"build.sourceversionmessage",
	"build.requestedfor",
	"build.requestedforemail",
	"system.pullrequest.sourcebranch",
	"system.pullrequest.sourcerepositoryuri",
}
