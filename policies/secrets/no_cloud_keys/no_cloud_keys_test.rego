package policies.secrets.no_cloud_keys_test

import data.policies.secrets.no_cloud_keys

_findings(candidates) := findings if {
	subject := {"address": "deploy/app.env", "config": {"candidates": candidates, "allowed": []}, "views": {}}
	findings := no_cloud_keys.deny with input as {"subject": subject, "related": {}}
}

test_deny_its_kind if {
	other := {"kind": "private_key", "form": "other"}
	own := {"kind": "cloud_key", "form": "some-form", "key": "KEY", "masked": "***"}
	message := "deploy/app.env holds a key of a cloud account: some form under `KEY`"
	_findings([other, own]) == {{"message": message, "path": ["candidates", 1]}}
}

test_allow_other_kinds if {
	_findings([]) == set()
	_findings([{"kind": "private_key", "form": "other"}]) == set()
}
