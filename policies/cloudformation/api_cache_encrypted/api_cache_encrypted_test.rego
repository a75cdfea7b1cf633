package policies.cloudformation.api_cache_encrypted_test

import data.policies.cloudformation.api_cache_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"AWS::ApiGateway::Stage",
		{"Properties": {"MethodSettings": [{"HttpMethod": "*", "CachingEnabled": true}]}},
		["Properties", "MethodSettings", 0, "CacheDataEncrypted"],
	],
	[
		"AWS::ApiGateway::Stage",
		{"Properties": {"MethodSettings": [{"CachingEnabled": true, "CacheDataEncrypted": false}]}},
		["Properties", "MethodSettings", 0, "CacheDataEncrypted"],
	],
	[
		"AWS::Serverless::Api",
		{"Properties": {"MethodSettings": [{"HttpMethod": "*", "CachingEnabled": true}]}},
		["Properties", "MethodSettings", 0, "CacheDataEncrypted"],
	],
	[
		"AWS::Serverless::Api",
		{"Properties": {"MethodSettings": [{"CachingEnabled": true, "CacheDataEncrypted": false}]}},
		["Properties", "MethodSettings", 0, "CacheDataEncrypted"],
	],
]

_sound := [
	[
		"AWS::ApiGateway::Stage",
		{"Properties": {"MethodSettings": [{"HttpMethod": "*", "CachingEnabled": true, "CacheDataEncrypted": true}]}},
	],
	["AWS::ApiGateway::Stage", {"Properties": {"MethodSettings": [{"CachingEnabled": false}]}}],
	[
		"AWS::Serverless::Api",
		{"Properties": {"MethodSettings": [{"HttpMethod": "*", "CachingEnabled": true, "CacheDataEncrypted": true}]}},
	],
]

test_deny_faults if {
	every case in _faults {
		findings := api_cache_encrypted.deny with input as _input(case[0], case[1])
		findings == {{"message": "X caches answers unencrypted", "path": case[2]}}
	}
}

test_allow_sound if {
	every case in _sound {
		findings := api_cache_encrypted.deny with input as _input(case[0], case[1])
		findings == set()
	}
}
