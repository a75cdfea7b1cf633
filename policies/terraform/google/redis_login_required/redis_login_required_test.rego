package policies.terraform.google.redis_login_required_test

import data.policies.terraform.google.redis_login_required

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_redis_instance", {}, ["auth_enabled"]],
		["google_redis_instance", {"auth_enabled": false}, ["auth_enabled"]],
	] {
		findings := redis_login_required.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main asks for no login", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_redis_instance", {"auth_enabled": true}],
	] {
		findings := redis_login_required.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
