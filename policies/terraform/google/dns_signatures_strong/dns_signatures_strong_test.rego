package policies.terraform.google.dns_signatures_strong_test

import data.policies.terraform.google.dns_signatures_strong

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dns_signatures_strong.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com.", "dnssec_config": [{"state": "on", "default_key_specs": [{"algorithm": "ecdsap256sha256", "key_type": "zoneSigning"}, {"algorithm": "rsasha1", "key_type": "keySigning"}]}]}, {}, {["dnssec_config", 0, "default_key_specs", 1, "algorithm"]}],
		["data.google_dns_keys", {"managed_zone": "shop", "zone_signing_keys": [{"algorithm": "rsasha1"}]}, {}, {["zone_signing_keys", 0, "algorithm"]}],
		["google_dns_managed_zone", {"dnssec_config": [{"default_key_specs": [{"algorithm": "rsasha256"}, {"algorithm": "RSASHA1"}]}]}, {}, {["dnssec_config", 0, "default_key_specs", 1, "algorithm"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com.", "dnssec_config": [{"state": "on", "default_key_specs": [{"algorithm": "ecdsap256sha256", "key_type": "zoneSigning"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
