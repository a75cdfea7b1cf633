package policies.terraform.google.dns_zones_signed_test

import data.policies.terraform.google.dns_zones_signed

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := dns_zones_signed.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com."}, {}, {["dnssec_config", 0, "state"]}],
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com.", "dnssec_config": [{"state": "off"}]}, {}, {["dnssec_config", 0, "state"]}],
	] {
		_paths(case) == case[3]
		dns_zones_signed.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com.", "dnssec_config": [{"state": "on"}]}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_dns_managed_zone", {"name": "shop", "dns_name": "shop.example.com.", "visibility": "private"}, {}],
	] {
		not dns_zones_signed.applies with input as _resource(case[0], case[1], case[2])
	}
}
