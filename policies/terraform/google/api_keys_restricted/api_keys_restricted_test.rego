package policies.terraform.google.api_keys_restricted_test

import data.policies.terraform.google.api_keys_restricted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := api_keys_restricted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_apikeys_key", {"name": "maps", "display_name": "Maps"}, {}, {["restrictions"]}],
		["google_apikeys_key", {"restrictions": [{"browser_key_restrictions": [{"allowed_referrers": ["*"]}]}]}, {}, {["restrictions", 0, "browser_key_restrictions", 0, "allowed_referrers", 0]}],
		["google_apikeys_key", {"restrictions": [{"server_key_restrictions": [{"allowed_ips": ["192.0.2.1", "0.0.0.0/0"]}]}]}, {}, {["restrictions", 0, "server_key_restrictions", 0, "allowed_ips", 1]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_apikeys_key", {"name": "maps", "display_name": "Maps", "restrictions": [{"api_targets": [{"service": "maps-backend.googleapis.com"}]}]}, {}],
		["google_apikeys_key", {"restrictions": [{"browser_key_restrictions": [{"allowed_referrers": ["https://shop.example.com/*"]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
