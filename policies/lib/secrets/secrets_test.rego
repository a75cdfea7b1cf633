package policies.lib.secrets_test

import data.policies.lib.secrets

test_described_by_form_and_key if {
	secrets.described({"form": "github-token", "masked": "ghp_***", "key": "TOKEN"}) == "github token (ghp_***) under `TOKEN`"
	secrets.described({"form": "github-token", "masked": "ghp_***"}) == "github token (ghp_***)"
	secrets.described({"form": "weak-password", "masked": "***", "key": "PASS"}) == "weak password under `PASS`"
	secrets.described({"form": "rsa-private-key"}) == "rsa private key"
}
