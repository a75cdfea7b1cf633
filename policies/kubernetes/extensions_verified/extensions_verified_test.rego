package policies.kubernetes.extensions_verified_test

import data.policies.kubernetes.extensions_verified

_service(spec) := {"subject": {"address": "APIService a", "config": {"spec": spec}}}

test_deny_unchecked if {
	findings := extensions_verified.deny with input as _service({"insecureSkipTLSVerify": true})
	findings == {{
		"message": "APIService a is reached without a check of its certificate",
		"path": ["spec", "insecureSkipTLSVerify"],
	}}
}

test_allow_checked if {
	every spec in [{"caBundle": "LS0t"}, {"insecureSkipTLSVerify": false}] {
		extensions_verified.deny == set() with input as _service(spec)
	}
}
