package policies.kubernetes.api_versions_served_test

import data.policies.kubernetes.api_versions_served

_object(version) := {"subject": {"address": "Deployment web", "config": {"apiVersion": version}}}

test_deny_removed if {
	findings := api_versions_served.deny with input as _object("extensions/v1beta1")
	findings == {{
		"message": "Deployment web is written for extensions/v1beta1, which is no longer served",
		"path": ["apiVersion"],
	}}
}

test_allow_current if {
	every version in ["v1", "apps/v1", "example.org/v1beta1"] {
		api_versions_served.deny == set() with input as _object(version)
	}
}
