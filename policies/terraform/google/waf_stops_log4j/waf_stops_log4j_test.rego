package policies.terraform.google.waf_stops_log4j_test

import data.policies.terraform.google.waf_stops_log4j

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := waf_stops_log4j.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_security_policy", {"name": "shop", "rule": [{"action": "allow", "priority": 2147483647, "match": [{"versioned_expr": "SRC_IPS_V1", "config": [{"src_ip_ranges": ["*"]}]}]}]}, {}, {["rule"]}],
		["google_compute_security_policy", {"name": "shop", "rule": [{"action": "allow", "priority": 2147483647, "match": [{"versioned_expr": "SRC_IPS_V1", "config": [{"src_ip_ranges": ["*"]}]}]}, {"action": "deny(403)", "priority": 1, "match": [{"expr": [{"expression": "evaluatePreconfiguredWaf('cve-canary')"}]}], "preview": true}]}, {}, {["rule", 1]}],
		["google_compute_security_policy", {"name": "shop", "rule": [{"action": "allow", "priority": 1, "match": [{"expr": [{"expression": "evaluatePreconfiguredExpr('cve-canary')"}]}]}]}, {}, {["rule", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_security_policy", {"name": "shop", "rule": [{"action": "deny(403)", "priority": 1, "match": [{"expr": [{"expression": "evaluatePreconfiguredWaf('cve-canary')"}]}]}, {"action": "allow", "priority": 2147483647, "match": [{"versioned_expr": "SRC_IPS_V1", "config": [{"src_ip_ranges": ["*"]}]}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
