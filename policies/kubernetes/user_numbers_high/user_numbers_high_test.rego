package policies.kubernetes.user_numbers_high_test

import data.policies.kubernetes.user_numbers_high

_pod(spec, security) := {"subject": {
	"address": "Pod shop/web",
	"views": {
		"pod": {"path": [], "spec": spec},
		"containers": [{"name": "web", "path": ["spec", "containers", 0], "config": {"securityContext": security}}],
	},
}}

_parameters := {"ANX-K8S-0401": {"minimum": 10000}}

test_deny_low_number_of_a_container if {
	findings := user_numbers_high.deny with input as _pod({}, {"runAsUser": 1000})
		with data.parameters as _parameters
	findings == {{
		"message": "Pod shop/web runs container `web` with 1000 as `runAsUser`",
		"path": ["spec", "containers", 0, "securityContext", "runAsUser"],
	}}
}

test_deny_low_number_of_a_pod if {
	findings := user_numbers_high.deny with input as _pod({"securityContext": {"runAsGroup": 9999}}, {})
		with data.parameters as _parameters
	findings == {{
		"message": "Pod shop/web runs its containers with 9999 as `runAsGroup`",
		"path": ["spec", "securityContext", "runAsGroup"],
	}}
}

test_allow_high_number_root_and_none if {
	user_numbers_high.deny == set() with input as _pod({"securityContext": {"runAsGroup": 10000}}, {"runAsUser": 65532})
		with data.parameters as _parameters
	user_numbers_high.deny == set() with input as _pod({"securityContext": {"runAsUser": 0}}, {})
		with data.parameters as _parameters
	user_numbers_high.deny == set() with input as _pod({}, {"runAsUser": "x"}) with data.parameters as _parameters
}

test_allow_users_in_a_namespace_of_their_own if {
	user_numbers_high.deny == set() with input as _pod({"hostUsers": false}, {"runAsUser": 1000})
		with data.parameters as _parameters
}
