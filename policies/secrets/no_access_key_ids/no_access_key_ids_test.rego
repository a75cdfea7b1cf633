package policies.secrets.no_access_key_ids_test

import data.policies.secrets.no_access_key_ids

_findings(candidates) := findings if {
	subject := {"address": "deploy/app.env", "config": {"candidates": candidates, "allowed": []}, "views": {}}
	findings := no_access_key_ids.deny with input as {"subject": subject, "related": {}}
}

test_deny_its_kind if {
	other := {"kind": "private_key", "form": "other"}
	own := {"kind": "cloud_key_id", "form": "some-form", "key": "KEY", "masked": "***"}
	message := "deploy/app.env holds the id of an access key: some form under `KEY`"
	_findings([other, own]) == {{"message": message, "path": ["candidates", 1]}}
}

test_allow_other_kinds if {
	_findings([]) == set()
	_findings([{"kind": "private_key", "form": "other"}]) == set()
}
