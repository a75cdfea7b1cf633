package policies.kubernetes.no_lasting_tokens_test

import data.policies.kubernetes.no_lasting_tokens

_secret(type) := {"subject": {"address": "Secret a", "config": {"type": type}}}

test_deny_token if {
	findings := no_lasting_tokens.deny with input as _secret("kubernetes.io/service-account-token")
	findings == {{"message": "Secret a makes a token that never expires", "path": ["type"]}}
}

test_allow_others if {
	no_lasting_tokens.deny == set() with input as _secret("Opaque")
}
