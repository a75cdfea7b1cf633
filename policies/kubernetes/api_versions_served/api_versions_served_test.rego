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

test_deny_removed_kind_of_a_served_version if {
	subject := {"address": "StorageClass fast", "config": {"apiVersion": "storage.k8s.io/v1beta1", "kind": "StorageClass"}}
	findings := api_versions_served.deny with input as {"subject": subject}
	findings == {{
		"message": "StorageClass fast is written for storage.k8s.io/v1beta1, which is no longer served",
		"path": ["apiVersion"],
	}}
	other := {"apiVersion": "storage.k8s.io/v1beta1", "kind": "VolumeAttributesClass"}
	api_versions_served.deny == set() with input as {"subject": {"address": "a", "config": other}}
}
