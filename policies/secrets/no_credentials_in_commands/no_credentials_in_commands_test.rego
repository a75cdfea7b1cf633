package policies.secrets.no_credentials_in_commands_test

import data.policies.secrets.no_credentials_in_commands

_findings(candidates) := findings if {
	subject := {"address": "deploy/app.env", "config": {"candidates": candidates, "allowed": []}, "views": {}}
	findings := no_credentials_in_commands.deny with input as {"subject": subject, "related": {}}
}

test_deny_its_kind if {
	other := {"kind": "private_key", "form": "other"}
	own := {"kind": "command_credential", "form": "some-form", "key": "KEY", "masked": "***"}
	message := "deploy/app.env holds a command or request with a credential: some form under `KEY`"
	_findings([other, own]) == {{"message": message, "path": ["candidates", 1]}}
}

test_allow_other_kinds if {
	_findings([]) == set()
	_findings([{"kind": "private_key", "form": "other"}]) == set()
}
