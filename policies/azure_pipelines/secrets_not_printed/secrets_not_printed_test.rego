package policies.azure_pipelines.secrets_not_printed_test

import data.policies.azure_pipelines.secrets_not_printed

_input(text) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_echo if {
	findings := secrets_not_printed.deny with input as _input("echo $API_TOKEN")
	findings == {{
		"message": "steps[0] prints credentials to the log",
		"path": ["script", 0, "echo $API_TOKEN"],
	}}
}

test_allow_test if {
	findings := secrets_not_printed.deny with input as _input("test -n \"$API_TOKEN\"")
	findings == set()
}

test_applies_to_scripts if {
	secrets_not_printed.applies with input as _input("make")
	not secrets_not_printed.applies with input as {"subject": {"views": {"scripts": []}}}
}
