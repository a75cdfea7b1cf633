package policies.kubernetes.gateway_listeners_encrypted_test

import data.policies.kubernetes.gateway_listeners_encrypted

_gateway(spec) := {"subject": {"type": "kubernetes.Gateway", "address": "Gateway web", "config": {"spec": spec}}}

test_deny_plain_listeners if {
	findings := gateway_listeners_encrypted.deny with input as _gateway({"listeners": [{"protocol": "HTTP"}]})
	findings == {{
		"message": "Gateway web has no listener for encrypted connections",
		"path": ["spec", "listeners"],
	}}
}

test_deny_plain_server if {
	findings := gateway_listeners_encrypted.deny with input as _gateway({"servers": [{"port": {"protocol": "HTTP"}}]})
	findings == {{
		"message": "Gateway web accepts connections in the clear",
		"path": ["spec", "servers", 0, "port", "protocol"],
	}}
}

test_allow_encryption if {
	every spec in [
		{},
		{"listeners": [{"protocol": "HTTP"}, {"protocol": "HTTPS"}]},
		{"servers": [{"port": {"protocol": "HTTP"}, "tls": {"httpsRedirect": true}}, {"port": {"protocol": "HTTPS"}}]},
	] {
		gateway_listeners_encrypted.deny == set() with input as _gateway(spec)
	}
}
