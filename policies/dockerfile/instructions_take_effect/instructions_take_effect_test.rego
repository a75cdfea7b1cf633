package policies.dockerfile.instructions_take_effect_test

import data.policies.dockerfile.instructions_take_effect

_paths(stages) := {finding.path | some finding in findings} if {
	findings := instructions_take_effect.deny with input as {"subject": {
		"address": "Dockerfile",
		"config": {"stages": stages},
	}}
}

_stage(instructions) := [{"index": 0, "name": "a", "instructions": instructions}]

test_deny_several_commands if {
	_paths(_stage([{"cmd": "cmd"}, {"cmd": "cmd"}])) == {["stages", 0, "instructions", 0]}
	_paths(_stage([{"cmd": "entrypoint"}, {"cmd": "entrypoint"}])) == {["stages", 0, "instructions", 0]}
}

test_deny_one_name_for_two_stages if {
	_paths([
		{"index": 0, "name": "build", "instructions": []},
		{"index": 1, "name": "Build", "instructions": []},
		{"index": 2, "instructions": []},
	]) == {["stages", 1]}
}

test_deny_single_instructions if {
	every instruction in [
		{"cmd": "workdir", "value": ["app"]},
		{"cmd": "maintainer", "value": ["x"]},
		{"cmd": "copy", "value": ["a b target"]},
	] {
		_paths(_stage([instruction])) == {["stages", 0, "instructions", 0]}
	}
}

_run(text) := {"cmd": "run", "text": sprintf("RUN %s", [text]), "value": [text], "json": false}

test_deny_copies_from_stages_to_come if {
	every name in ["a", "A", "0"] {
		copy := {"cmd": "copy", "flags": [sprintf("--from=%s", [name])], "value": ["/x /y"]}
		_paths(_stage([copy])) == {["stages", 0, "instructions", 0]}
	}
	_paths([
		{"index": 0, "name": "a", "instructions": [{"cmd": "copy", "flags": ["--from=b"], "value": ["/x /y"]}]},
		{"index": 1, "name": "b", "instructions": [{"cmd": "copy", "flags": ["--from=a"], "value": ["/x /y"]}]},
	]) == {["stages", 0, "instructions", 0]}
}

test_deny_commands_without_effect if {
	_paths(_stage([_run("cd /app"), _run("cd /app && make")])) == {["stages", 0, "instructions", 0]}
	_paths(_stage([_run("ln -sf /bin/bash /bin/sh"), _run("ln -s /bin/sh /opt/sh")])) == {["stages", 0, "instructions", 0]}
}

test_allow_copies_from_images if {
	_paths(_stage([{"cmd": "copy", "flags": ["--from=registry.example.com/tools:1"], "value": ["/x /y"]}])) == set()
}

test_allow_clear_instructions if {
	_paths(_stage([
		{"cmd": "cmd"},
		{"cmd": "entrypoint"},
		{"cmd": "workdir", "value": ["/app"]},
		{"cmd": "workdir", "value": ["$HOME"]},
		{"cmd": "copy", "value": ["a b /target/"]},
		{"cmd": "copy", "value": ["a target"]},
		{"cmd": "copy", "value": ["<<EOF a b"]},
	])) == set()
}
