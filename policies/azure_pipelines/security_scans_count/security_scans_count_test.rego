package policies.azure_pipelines.security_scans_count_test

import data.policies.azure_pipelines.security_scans_count

_script(config, text) := {"subject": {
	"address": "steps[0]",
	"config": config,
	"views": {"scripts": [{"path": ["script"], "text": text}]},
}}

test_deny_ignored_failure if {
	findings := security_scans_count.deny with input as _script({"continueOnError": true}, "trivy fs .")
	findings == {{
		"message": "steps[0] scans for weaknesses, and its failure is ignored",
		"path": ["continueOnError"],
	}}
}

test_allow_failure_that_counts if {
	findings := security_scans_count.deny with input as _script({}, "trivy fs .")
	findings == set()
}

test_applies_to_scans if {
	security_scans_count.applies with input as _script({}, "trivy fs .")
	security_scans_count.applies with input as {"subject": {"views": {"task": {"name": "MicrosoftSecurityDevOps"}}}}
	not security_scans_count.applies with input as _script({}, "make")
}
