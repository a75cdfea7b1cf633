package policies.azure_pipelines.parameters_limited_test

import data.policies.azure_pipelines.parameters_limited

_step(expression, parameters) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": {
		"expressions": [{"path": ["script"], "expression": expression, "in_script": true}],
		"parameters": parameters,
	},
}}

test_deny_open_parameter if {
	every expression in ["parameters.version", "parameters['version']", "format('v{0}', parameters.version)"] {
		findings := parameters_limited.deny with input as _step(expression, [{"name": "version", "type": "string"}])
		findings == {{
			"message": "steps[0] pastes the parameter version into a script",
			"path": ["script", expression],
		}}
	}
}

test_allow_limited_parameters if {
	every parameter in [{"name": "version", "type": "string", "values": ["1", "2"]}, {"name": "version", "type": "number"}] {
		findings := parameters_limited.deny with input as _step("parameters.version", [parameter])
		findings == set()
	}
}

test_applies_to_pasted_parameters if {
	parameters_limited.applies with input as _step("parameters.version", [])
	not parameters_limited.applies with input as _step("eq(parameters.version, 'x')", [])
}
