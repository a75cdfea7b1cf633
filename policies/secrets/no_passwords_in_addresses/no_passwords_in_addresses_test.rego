package policies.secrets.no_passwords_in_addresses_test

import data.policies.secrets.no_passwords_in_addresses

_findings(candidates) := findings if {
	subject := {"address": "deploy/app.env", "config": {"candidates": candidates, "allowed": []}, "views": {}}
	findings := no_passwords_in_addresses.deny with input as {"subject": subject, "related": {}}
}

test_deny_its_kind if {
	other := {"kind": "private_key", "form": "other"}
	own := {"kind": "connection_string", "form": "some-form", "key": "KEY", "masked": "***"}
	message := "deploy/app.env holds an address or connection string with a password: some form under `KEY`"
	_findings([other, own]) == {{"message": message, "path": ["candidates", 1]}}
}

test_allow_other_kinds if {
	_findings([]) == set()
	_findings([{"kind": "private_key", "form": "other"}]) == set()
}
