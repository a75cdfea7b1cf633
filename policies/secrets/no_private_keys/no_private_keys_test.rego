package policies.secrets.no_private_keys_test

import data.policies.secrets.no_private_keys

_findings(candidates) := findings if {
	subject := {"address": "deploy/app.env", "config": {"candidates": candidates, "allowed": []}, "views": {}}
	findings := no_private_keys.deny with input as {"subject": subject, "related": {}}
}

test_deny_its_kind if {
	other := {"kind": "password", "form": "other"}
	own := {"kind": "private_key", "form": "some-form", "key": "KEY", "masked": "***"}
	message := "deploy/app.env holds a private key: some form under `KEY`"
	_findings([other, own]) == {{"message": message, "path": ["candidates", 1]}}
}

test_allow_other_kinds if {
	_findings([]) == set()
	_findings([{"kind": "password", "form": "other"}]) == set()
}
