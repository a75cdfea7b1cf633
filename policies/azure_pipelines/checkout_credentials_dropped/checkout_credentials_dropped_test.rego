package policies.azure_pipelines.checkout_credentials_dropped_test

import data.policies.azure_pipelines.checkout_credentials_dropped

_step(config) := {"subject": {"address": "steps[0]", "config": config}}

test_deny_kept if {
	findings := checkout_credentials_dropped.deny with input as _step({"checkout": "self", "persistCredentials": true})
	findings == {{
		"message": "steps[0] leaves the token of the job for later steps",
		"path": ["persistCredentials"],
	}}
}

test_allow_default if {
	findings := checkout_credentials_dropped.deny with input as _step({"checkout": "self"})
	findings == set()
}

test_applies_to_checkouts if {
	checkout_credentials_dropped.applies with input as _step({"checkout": "self"})
	not checkout_credentials_dropped.applies with input as _step({"script": "make"})
}
