package policies.terraform.google.dataproc_internal_addresses_test

import data.policies.terraform.google.dataproc_internal_addresses

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dataproc_internal_addresses.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1", "cluster_config": [{"gce_cluster_config": [{"internal_ip_only": false}]}]}, {}, {["cluster_config", 0, "gce_cluster_config", 0, "internal_ip_only"]}],
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1"}, {}, {["cluster_config", 0, "gce_cluster_config", 0, "internal_ip_only"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dataproc_cluster", {"name": "reports", "region": "europe-west1", "cluster_config": [{"gce_cluster_config": [{"internal_ip_only": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
