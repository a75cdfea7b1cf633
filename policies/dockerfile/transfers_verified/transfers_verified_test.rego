package policies.dockerfile.transfers_verified_test

import data.policies.dockerfile.transfers_verified

_stage(instructions) := {"subject": {"address": "stage 0", "config": {"final": true, "instructions": instructions}}}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

_paths(instructions) := {finding.path | some finding in findings} if {
	findings := transfers_verified.deny with input as _stage(instructions)
}

test_deny_option if {
	findings := transfers_verified.deny with input as _stage([_run("apk add --allow-untrusted ./x.apk")])
	findings == {{
		"message": "stage 0 does not check what it downloads: apk add --allow-untrusted",
		"path": ["instructions", 0],
	}}
}

test_deny_list_form if {
	instruction := {"cmd": "run", "json": true, "value": ["wget", "--no-check-certificate", "https://example.com"]}
	_paths([instruction]) == {["instructions", 0]}
}

test_deny_start_and_inline_file if {
	start := {"cmd": "cmd", "json": true, "value": ["curl", "--insecure", "https://example.com"]}
	file := {"cmd": "copy", "value": ["<<EOF", "/x"], "text": "COPY <<EOF /x\ngpgcheck=0\nEOF"}
	_paths([start, {"cmd": "copy", "value": ["a", "b"], "text": "COPY a b"}, file]) == {["instructions", 0], ["instructions", 2]}
}

test_deny_variables if {
	env := {"cmd": "env", "pairs": [{"key": "A", "value": "b"}, {"key": "NODE_TLS_REJECT_UNAUTHORIZED", "value": "\"0\""}]}
	arg := {"cmd": "arg", "pairs": [{"key": "npm_config_strict_ssl", "value": "false"}, {"key": "X"}]}
	_paths([_run("ls"), env, arg]) == {["instructions", 1], ["instructions", 2]}
}

test_allow_checks if {
	env := {"cmd": "env", "pairs": [{"key": "NODE_TLS_REJECT_UNAUTHORIZED", "value": "1"}]}
	_paths([env, {"cmd": "env"}, _run("curl -fsSL https://example.com -o x"), {"cmd": "user", "value": ["a"]}]) == set()
}
