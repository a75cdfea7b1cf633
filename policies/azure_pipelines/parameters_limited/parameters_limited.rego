# METADATA
# title: Parameters in scripts take known values
# description: >-
#   Checks that a parameter which is pasted into a script lists its `values`, or is a number or a truth value. The text
#   of any other is chosen by whoever starts the pipeline, and becomes part of the script before the shell reads it.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/runtime-parameters
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/security/inputs#parameters
# custom:
#   id: ANX-AZP-0009
#   severity: low
#   topic: script-injection
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.8.28, strength: supports, rationale: "values reach scripts as data and not as code"}
#   does_not_show: who can start the pipeline
#   remediation: >-
#     Add `values` to the parameter, or set it as a variable of the step, `env: {VERSION: "${{ parameters.version }}"}`,
#     and use `"$VERSION"` in the script.
package policies.azure_pipelines.parameters_limited

applies if count(_pasted) > 0

deny contains finding if {
	some entry in _pasted
	some name in regex.find_all_string_submatch_n(`parameters(?:\.|\[ *')([A-Za-z0-9_-]+)`, entry.expression, -1)
	not name[1] in _limited
	finding := {
		"message": sprintf("%s pastes the parameter %s into a script", [input.subject.address, name[1]]),
		"path": array.concat(entry.path, [entry.expression]),
	}
}

# Comparisons give true or false, and functions over structures of the template its own text.
_pasted contains entry if {
	some entry in input.subject.views.expressions
	entry.in_script == true
	regex.match(`^ *(parameters(\.|\[)|(coalesce|format|join|replace|lower|upper) *\()`, entry.expression)
}

_limited contains name if {
	is_array(input.subject.views.parameters)
	some parameter in input.subject.views.parameters
	_narrow(parameter)
	name := parameter.name
}

_narrow(parameter) if parameter.values

_narrow(parameter) if parameter.type in {"boolean", "number"}
