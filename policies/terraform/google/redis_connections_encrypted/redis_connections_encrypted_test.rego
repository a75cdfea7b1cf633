package policies.terraform.google.redis_connections_encrypted_test

import data.policies.terraform.google.redis_connections_encrypted

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_redis_instance", {}, ["transit_encryption_mode"]],
		["google_redis_instance", {"transit_encryption_mode": "DISABLED"}, ["transit_encryption_mode"]],
	] {
		findings := redis_connections_encrypted.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main accepts connections in the clear", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_redis_instance", {"transit_encryption_mode": "SERVER_AUTHENTICATION"}],
	] {
		findings := redis_connections_encrypted.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
