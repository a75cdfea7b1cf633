package policies.azure_pipelines.no_untrusted_input_in_scripts_test

import data.policies.azure_pipelines.no_untrusted_input_in_scripts

_step(views) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": object.union({"scripts": [{"path": ["script"], "text": "x"}]}, views),
}}

_macro(name, in_script) := _step({"macros": [{"path": ["script"], "name": name, "in_script": in_script}]})

_expression(text) := _step({"expressions": [{"path": ["script"], "expression": text, "in_script": true}]})

test_deny_macro if {
	findings := no_untrusted_input_in_scripts.deny with input as _macro("Build.SourceVersionMessage", true)
	findings == {{
		"message": "steps[0] puts Build.SourceVersionMessage into a script",
		"path": ["script", "$(Build.SourceVersionMessage)"],
	}}
}

test_deny_expression if {
	every text in ["variables['Build.SourceBranchName']", "variables.Build.SourceBranchName"] {
		findings := no_untrusted_input_in_scripts.deny with input as _expression(text)
		count(findings) == 1
	}
}

test_allow_other_values if {
	no_untrusted_input_in_scripts.applies with input as _macro("Build.BuildId", true)
	one := no_untrusted_input_in_scripts.deny with input as _macro("Build.BuildId", true)
	one == set()
	other := no_untrusted_input_in_scripts.deny with input as _macro("Build.SourceBranch", false)
	other == set()
	third := no_untrusted_input_in_scripts.deny with input as _expression("variables['Build.BuildId']")
	third == set()
}
