package policies.terraform.google.redis_clusters_hardened_test

import data.policies.terraform.google.redis_clusters_hardened

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := redis_clusters_hardened.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_redis_cluster", {"name": "sessions", "shard_count": 3, "transit_encryption_mode": "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"}, {}, {["authorization_mode"]}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3, "authorization_mode": "IAM_AUTH", "transit_encryption_mode": "TRANSIT_ENCRYPTION_DISABLED"}, {}, {["transit_encryption_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_redis_cluster", {"name": "sessions", "shard_count": 3, "authorization_mode": "AUTH_MODE_IAM_AUTH", "transit_encryption_mode": "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"}, {}],
		["google_memorystore_instance", {"instance_id": "sessions", "shard_count": 3, "authorization_mode": "IAM_AUTH", "transit_encryption_mode": "SERVER_AUTHENTICATION"}, {}],
	] {
		_paths(case) == set()
	}
}
