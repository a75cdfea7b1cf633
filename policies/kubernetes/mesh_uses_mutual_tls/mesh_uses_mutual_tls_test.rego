package policies.kubernetes.mesh_uses_mutual_tls_test

import data.policies.kubernetes.mesh_uses_mutual_tls

_subject(type, spec) := {"subject": {"type": type, "address": "a", "config": {"spec": spec}}}

test_deny_plain if {
	every mode in ["PERMISSIVE", "DISABLE"] {
		findings := mesh_uses_mutual_tls.deny with input as _subject("kubernetes.PeerAuthentication", {
			"mtls": {"mode": mode},
			"portLevelMtls": {"8080": {"mode": mode}},
		})
		{finding.path | some finding in findings} == {["spec", "mtls", "mode"], ["spec", "portLevelMtls", "8080", "mode"]}
	}
}

test_deny_rule if {
	findings := mesh_uses_mutual_tls.deny with input as _subject(
		"kubernetes.DestinationRule",
		{"trafficPolicy": {"tls": {"mode": "DISABLE"}}},
	)
	findings == {{"message": "a sends in the clear", "path": ["spec", "trafficPolicy", "tls", "mode"]}}
}

test_allow_strict if {
	mesh_uses_mutual_tls.deny == set() with input as _subject("kubernetes.PeerAuthentication", {"mtls": {"mode": "STRICT"}})
	mesh_uses_mutual_tls.deny == set() with input as _subject(
		"kubernetes.DestinationRule",
		{"trafficPolicy": {"tls": {"mode": "ISTIO_MUTUAL"}}},
	)
}
