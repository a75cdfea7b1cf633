package policies.terraform.aws.api_cache_encrypted_test

import data.policies.terraform.aws.api_cache_encrypted

_input(type, config) := {"subject": {"type": type, "address": "X", "config": config}}

_faults := [
	[
		"aws_api_gateway_method_settings",
		{"settings": [{"caching_enabled": true}]},
		["settings", 0, "cache_data_encrypted"],
	],
	[
		"aws_api_gateway_method_settings",
		{"settings": [{"caching_enabled": true, "cache_data_encrypted": false}]},
		["settings", 0, "cache_data_encrypted"],
	],
]

_sound := [
	["aws_api_gateway_method_settings", {"settings": [{"caching_enabled": true, "cache_data_encrypted": true}]}],
	["aws_api_gateway_method_settings", {"settings": [{"caching_enabled": true, "cache_data_encrypted": "true"}]}],
	["aws_api_gateway_method_settings", {"settings": [{"caching_enabled": false}]}],
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

test_allow_where_it_applies if {
	api_cache_encrypted.applies with input as _input("aws_api_gateway_method_settings", {"settings": [{"caching_enabled": true}]})
}

test_allow_elsewhere if {
	not api_cache_encrypted.applies with input as _input("aws_api_gateway_method_settings", {"settings": [{"caching_enabled": false}]})
}
