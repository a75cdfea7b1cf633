package policies.terraform.aws.cache_auth_token_test

import data.policies.terraform.aws.cache_auth_token

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["aws_elasticache_replication_group", {}, ["auth_token"]],
	["aws_elasticache_replication_group", {"auth_token": ""}, ["auth_token"]],
	["aws_elasticache_replication_group", {"auth_token": null}, ["auth_token"]],
]

_sound := [
	["aws_elasticache_replication_group", {"auth_token": "x"}],
]

test_deny_faults if {
	every case in _faults {
		findings := cache_auth_token.deny with input as _input(case[0], case[1])
		findings == {{"message": "X lets everyone in who reaches its port", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := cache_auth_token.deny with input as _input(case[0], case[1])
		findings == set()
	}
}

test_allow_without_user_groups if {
	cache_auth_token.applies with input as _input("aws_elasticache_replication_group", {})
}

test_allow_user_groups if {
	not cache_auth_token.applies with input as _input("aws_elasticache_replication_group", {"user_group_ids": ["a"]})
}
