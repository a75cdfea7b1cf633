package policies.terraform.google.gke_pod_security_policy_test

import data.policies.terraform.google.gke_pod_security_policy

_cluster(config) := {"subject": {
	"type": "google_container_cluster",
	"address": "google_container_cluster.main",
	"config": config,
}}

test_deny_switched_off if {
	instance := _cluster({"pod_security_policy_config": [{"enabled": false}]})
	findings := gke_pod_security_policy.deny with input as instance
	findings == {{
		"message": "google_container_cluster.main takes every pod, whatever it asks for",
		"path": ["pod_security_policy_config", 0, "enabled"],
	}}
	gke_pod_security_policy.applies with input as instance
}

test_allow_switched_on if {
	findings := gke_pod_security_policy.deny with input as _cluster({"pod_security_policy_config": [{"enabled": true}]})
	findings == set()
}

test_clusters_without_it_do_not_count if {
	not gke_pod_security_policy.applies with input as _cluster({})
}
