package policies.dockerfile.one_download_tool_test

import data.policies.dockerfile.one_download_tool

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_messages(instructions) := {finding.message | some finding in findings} if {
	findings := one_download_tool.deny with input as _stage(instructions)
}

test_deny_both if {
	findings := one_download_tool.deny with input as _stage([
		{"cmd": "from"},
		_run("wget https://example.com/a"),
		_run("cd /tmp && curl -O https://example.com/b"),
	])
	findings == {{"message": "stage 0 downloads with curl and with wget", "path": ["instructions", 2]}}
}

test_allow_one if {
	_messages([_run("curl -O https://example.com/a && curl -O https://example.com/b")]) == set()
	_messages([_run("apt-get install -y curl wget"), _run("wget https://example.com/a")]) == set()
}
