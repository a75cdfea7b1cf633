package policies.cloudformation.cache_auth_token_test

import data.policies.cloudformation.cache_auth_token

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	["AWS::ElastiCache::ReplicationGroup", {}, ["Properties", "AuthToken"]],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AuthToken": ""}}, ["Properties", "AuthToken"]],
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AuthToken": null}}, ["Properties", "AuthToken"]],
]

_sound := [
	["AWS::ElastiCache::ReplicationGroup", {"Properties": {"AuthToken": "x"}}],
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
	cache_auth_token.applies with input as _input("AWS::ElastiCache::ReplicationGroup", {"Properties": {}})
}

test_allow_user_groups if {
	properties := {"UserGroupIds": ["a"]}
	not cache_auth_token.applies with input as _input("AWS::ElastiCache::ReplicationGroup", {"Properties": properties})
}
